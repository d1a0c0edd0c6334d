import { insertAudit } from '@/db/queries/audit'
import { selectPromisesOf } from '@/db/queries/people'
import { selectHoldsOf } from '@/db/queries/presence'
import type { Work } from '@/lib/context'
import { giveBackTasksOf } from '@/lib/inbox/give-back-task'
import { endHold } from '@/lib/queue/end-hold'

/**
 * Somebody calls no more: their cards go back to the queue at once, and their promises stand in the supervisor's list, the
 * addresses locked until one is taken over or released. What the person had taken at the office is anybody's.
 */
export async function handOverWork(
  work: Work,
  { userId }: { userId: number },
): Promise<{ cards: number; promises: number }> {
  const { tx, now, actor, facts } = work
  const holds = await selectHoldsOf(tx, { userId })
  for (const hold of holds) await endHold(work, hold)
  await giveBackTasksOf(work, { userId })
  const promises = await selectPromisesOf(tx, { userId })
  for (const { id, organizationId } of promises) {
    const audit = { action: 'lock:handed_over', entity: 'address_lock', entityId: id }
    const told = { before: { organizationId, ownerId: userId }, after: { ownerWorks: false } }
    await insertAudit(tx, { ...audit, ...told, now, userId: actor?.id ?? null })
  }
  if (promises.length > 0) facts.push({ name: 'callbacks:changed', to: ['floor'], payload: { userId } })
  return { cards: holds.length, promises: promises.length }
}
