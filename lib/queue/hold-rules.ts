import { MINUTE_MS } from '@/lib/calendar/day-number'
import type { Because, HoldKind } from '@/lib/queue/types'

/** A desk card lives this long after the last sign of life: the company may be on the line, so a lost connection only warns. */
export const DESK_LEASE_MS = 20 * MINUTE_MS
/** A deck card lives this long after the last heartbeat. */
export const DECK_LEASE_MS = 150_000
/** Without human input: when the screen asks, and when the card goes back. */
export const ASK_AFTER_MS = 15 * MINUTE_MS
export const IDLE_LIMIT_MS = 20 * MINUTE_MS
/** What a tab that was closed on purpose leaves. */
export const CLOSED_TAB_MS = 2 * MINUTE_MS
/** A screen that was heard from within this time is still there. */
const SCREEN_ALIVE_MS = 60_000

export function leaseOf(kind: HoldKind): number {
  return kind === 'desk' ? DESK_LEASE_MS : DECK_LEASE_MS
}

/** Whether the caller sits at another screen that has the card: two tabs or computers never work one card. */
export function isOnOtherScreen(
  hold: { screenId: string | null; until: number },
  { screenId, now }: { screenId: string | null; now: number },
): boolean {
  if (!screenId || !hold.screenId || hold.screenId === screenId) return false
  return hold.until > heardUntil(now)
}

/** Said to the screen that has not got the card. */
export const OTHER_SCREEN: Because = { code: 'other_screen', text: 'Kortet är öppet på en annan skärm - ta över' }

/** A desk card whose lease runs longer than this was heard from within the last minute. */
export function heardUntil(now: number): number {
  return now + DESK_LEASE_MS - SCREEN_ALIVE_MS
}
