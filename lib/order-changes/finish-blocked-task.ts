import { finishBlockedTask as finishRow } from '@/db/queries/order-changes'
import type { Work } from '@/lib/context'
import { tellTask } from '@/lib/office/tell-task'

/** The office's task of a blocked order is done when the order is let through or dropped, and every open inbox hears it. */
export async function finishBlockedTask(work: Work, { activityId }: { activityId: number }): Promise<void> {
  const userId = work.actor?.id ?? null
  for (const { id: taskId, ...task } of await finishRow(work.tx, { activityId, userId, now: work.now })) {
    tellTask(work, { taskId, ...task, change: 'done' })
  }
}
