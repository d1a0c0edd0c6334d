import type { Reader } from '@/db/database'
import { callbacksSetBy, promisesOf } from '@/db/queries/desk'
import { DAY_MS } from '@/lib/calendar/day-number'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Callback } from '@/lib/queue/types'

/** Older ones stand in the queue for everybody, but no longer in one person's list. */
const SHOWN_DAYS = 31

/** Mina återkomster: own Prio, and Återkom that this user set and nobody has called since, by time. */
export async function loadCallbacks(
  reader: Reader,
  { userId, now }: { userId: number; now: number },
): Promise<Callback[]> {
  const prio = await promisesOf(reader, { userId })
  const common = await callbacksSetBy(reader, { userId, since: now - SHOWN_DAYS * DAY_MS })
  const all = [
    ...prio.map((row) => ({ ...row, isPrio: true })),
    ...common.map((row) => ({ ...row, isPrio: false, lockId: null })),
  ]
  return all
    .sort((a, b) => a.dueAt - b.dueAt || a.entryId - b.entryId)
    .map((row) => ({ ...row, dueAt: isoOf(row.dueAt), overdue: row.dueAt < now }))
}
