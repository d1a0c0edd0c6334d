import type { HoldRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { isOnOtherScreen } from '@/lib/queue/hold-rules'

/**
 * The screen that the next card comes to: the one that sends the command, whichever had the card before. An outbox that
 * outlived its tab is sent by a new one. A screen that still shows the card is told to put it away.
 */
export function screenToServe({ now, screenId, facts }: Work, hold: HoldRow | null): string | null {
  if (hold && isOnOtherScreen(hold, { screenId, now })) {
    const { entryId, organizationId, userId } = hold
    const payload = { entryId, organizationId, reason: 'other_screen' } as const
    facts.push({ name: 'card:withdrawn', to: [`user:${userId}`], payload })
  }
  return screenId ?? hold?.screenId ?? null
}
