import type { Reader } from '@/db/database'
import { latestOutcomeOf } from '@/db/queries/desk'
import { MINUTE_MS } from '@/lib/calendar/day-number'
import { isoOf } from '@/lib/calendar/iso-time'
import type { DeskSnapshot } from '@/lib/queue/types'

/** No campaign lets an outcome be undone longer than this. */
const LONGEST_UNDO_MS = 60 * MINUTE_MS

/** The newest outcome that the caller can still take back, from what the outcome itself kept for it. */
export async function loadUndo(
  reader: Reader,
  { userId, now }: { userId: number; now: number },
): Promise<DeskSnapshot['undo']> {
  for (const { undo, outcome, ...latest } of await latestOutcomeOf(reader, { userId, since: now - LONGEST_UNDO_MS })) {
    const until = untilOf(undo)
    if (outcome && until > now) return { ...latest, outcome, until: isoOf(until) }
  }
  return null
}

function untilOf(undo: unknown): number {
  if (typeof undo !== 'object' || undo === null || !('until' in undo)) return 0
  return typeof undo.until === 'number' ? undo.until : 0
}
