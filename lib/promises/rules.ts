import type { ListedLock } from '@/lib/locks/list-locks'

/** A promise within this time is shown, so that somebody sees that its owner is there. */
export const SOON_MS = 60 * 60_000

/** Why a promise is in danger: overdue by a working day or more, its owner calls no more, overdue today, due soon. */
export type Danger = 'overdue' | 'gone' | 'today' | 'soon'

const RANK: Record<Danger, number> = { overdue: 0, gone: 1, today: 2, soon: 3 }

type Watched = Pick<ListedLock, 'overdueDays' | 'ownerWorks' | 'promisedAt' | 'onScreenOf'>

/** Null: nothing to do about it yet, or somebody has it on the screen just now. `now` in epoch milliseconds. */
export function dangerOf(lock: Watched, now: number): Danger | null {
  if (lock.onScreenOf !== null) return null
  const promisedAt = Date.parse(lock.promisedAt)
  if (lock.overdueDays >= 1) return 'overdue'
  if (!lock.ownerWorks) return 'gone'
  if (promisedAt < now) return 'today'
  return promisedAt <= now + SOON_MS ? 'soon' : null
}

/** Promises in danger, the worst first, then the oldest promise. */
export function promisesInDanger<Lock extends Watched & { id: number }>(locks: readonly Lock[], now: number): Lock[] {
  const ranked = locks.flatMap((lock) => {
    const danger = dangerOf(lock, now)
    return danger ? [{ lock, rank: RANK[danger] }] : []
  })
  return ranked
    .toSorted((one, other) => one.rank - other.rank || byPromise(one.lock, other.lock))
    .map(({ lock }) => lock)
}

function byPromise(one: Pick<ListedLock, 'id' | 'promisedAt'>, other: Pick<ListedLock, 'id' | 'promisedAt'>): number {
  return Date.parse(one.promisedAt) - Date.parse(other.promisedAt) || one.id - other.id
}
