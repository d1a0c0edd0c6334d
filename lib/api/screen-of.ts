import { ScreenId } from '@/lib/queue/schema'
import type { ApiRequest } from './types'

/**
 * The browser tab that sends a command: `X-Ringko-Screen`. A header and not a field, so that a command that outlived its
 * tab is the same command when another tab sends it. What is no id counts as none.
 */
export function screenOf({ req }: ApiRequest): string | null {
  return ScreenId.safeParse(req.header('x-ringko-screen')).data ?? null
}
