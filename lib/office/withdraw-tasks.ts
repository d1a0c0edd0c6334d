import { withdrawTasks as withdrawRows } from '@/db/queries/office'
import type { Work } from '@/lib/context'
import { tellTask } from '@/lib/office/tell-task'

/** What an undone activity asked for is withdrawn, and gone from the inbox; what the office has already done stays done. */
export async function withdrawTasks(work: Work, { activityId }: { activityId: number }): Promise<void> {
  for (const { id: taskId, ...task } of await withdrawRows(work.tx, { activityId, now: work.now })) {
    tellTask(work, { taskId, ...task, change: 'withdrawn' })
  }
}
