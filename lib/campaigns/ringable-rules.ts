import type { CallWindow } from '@/lib/calendar/types'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import type { CampaignStatus } from './types'

/** What of entries decides whether they can be called this minute. */
export interface DueEntries {
  due: number
  isPromised: boolean
}

/** How many cards could be served now: none of a paused campaign, outside the call window only what was promised. */
export function ringableNow(
  entries: readonly DueEntries[],
  { status, window, now }: { status: CampaignStatus; window: CallWindow; now: number },
): number {
  if (status !== 'running' || !isInHardCeiling(now)) return 0
  const isOpen = isInCallWindow(now, window)
  return entries.reduce((sum, { due, isPromised }) => sum + (isOpen || isPromised ? due : 0), 0)
}
