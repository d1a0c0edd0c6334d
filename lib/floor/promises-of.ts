import type { FloorPromises } from '@/lib/floor/types'
import type { ListedLock } from '@/lib/locks/list-locks'
import { dangerOf } from '@/lib/promises/rules'

/** Each campaign's open promises, and how many are in danger: those that the page of promises lists. `now` in epoch milliseconds. */
export function promisesOf(locks: readonly ListedLock[], now: number): FloorPromises[] {
  const campaignIds = new Set(locks.map(({ campaignId }) => campaignId))
  return [...campaignIds].map((campaignId) => {
    const own = locks.filter((lock) => lock.campaignId === campaignId)
    const dangers = own.map((lock) => dangerOf(lock, now))
    const count = (...which: typeof dangers) => dangers.filter((danger) => which.includes(danger)).length
    return {
      campaignId,
      open: own.length,
      overdue: count('overdue', 'today'),
      late: count('overdue'),
      gone: count('gone'),
      soon: count('soon'),
      oldestSince: own.map(({ since }) => since).sort()[0] ?? null,
    }
  })
}
