import { finishBlockedTask as finishRow, selectBlockedTask } from '@/db/queries/order-changes'
import type { Work } from '@/lib/context'
import { tellTask } from '@/lib/office/tell-task'
import { taskIsTaken } from '@/lib/order-changes/errors'

/**
 * The office's task of a blocked order is done when the order is let through or dropped, and every open inbox hears it.
 * Errors: `conflict` with who else has taken it (S47).
 */
export async function finishBlockedTask(work: Work, { activityId }: { activityId: number }): Promise<void> {
  const userId = work.actor?.id ?? null
  const [task] = await selectBlockedTask(work.tx, { activityId })
  if (task && task.takenById !== null && task.takenById !== userId) throw taskIsTaken(task.takenBy ?? '')
  for (const { id: taskId, ...task } of await finishRow(work.tx, { activityId, userId, now: work.now })) {
    tellTask(work, { taskId, ...task, change: 'done' })
  }
}
