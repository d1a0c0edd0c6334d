import { updateOverdueDays } from '@/db/queries/lock-changes'
import { selectBrokenPromises, selectLock } from '@/db/queries/locks'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { letGoPromise } from '@/lib/locks/let-go-promise'
import { isReleasedByItself, overdueWorkingDays } from '@/lib/locks/rules'

export interface OverdueLocks {
  /** Locks that are a day later than they were. */
  marked: number
  released: number
}
type BrokenPromise = Awaited<ReturnType<typeof selectBrokenPromises>>[number]

/**
 * Background work: counts the working days that promises are overdue, for the supervisor's list, and releases them where the
 * campaign's rules say so (off by default). Safe to run in several processes.
 */
export async function markOverdueLocks(ctx: SystemContext): Promise<OverdueLocks> {
  const found: OverdueLocks = { marked: 0, released: 0 }
  let after = 0
  for (;;) {
    const broken = await selectBrokenPromises(ctx.db.read, { now: ctx.now, after })
    const last = broken.at(-1)
    if (!last) return found
    after = last.id
    const { marked, released } = await inOneWrite(ctx, (work) => markSome(work, broken))
    found.marked += marked
    found.released += released
  }
}

async function markSome(work: Work, broken: readonly BrokenPromise[]): Promise<OverdueLocks> {
  const found: OverdueLocks = { marked: 0, released: 0 }
  for (const lock of broken) {
    const { rules } = await campaignOf(work.tx, lock.campaignId)
    const days = overdueWorkingDays(lock.promisedAt, work.now, rules.window)
    if (days === lock.overdueDays) continue
    const [marked] = await updateOverdueDays(work.tx, {
      lockId: lock.id,
      days,
      promisedAt: lock.promisedAt,
      now: work.now,
    })
    if (!marked) continue
    found.marked += 1
    tellOverdue(work, lock)
    if (!isReleasedByItself(days, rules)) continue
    const [row] = await selectLock(work.tx, { lockId: lock.id })
    if (row) await letGoPromise(work, { lock: row, reason: `${days} arbetsdagar försenat`, end: 'expired' })
    found.released += 1
  }
  return found
}

function tellOverdue({ facts }: Work, { ownerId }: BrokenPromise): void {
  facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
}
