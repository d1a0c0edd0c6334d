import { selectTask } from '@/db/queries/office-tasks'
import type { OfficeTaskRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { noSuchTask, takenBy, taskIsDone, taskIsWithdrawn } from '@/lib/inbox/errors'

export interface FoundTask {
  task: OfficeTaskRow
  organization: string
  takenBy: string | null
}

/** A task as it stands. Errors: `not_found`. */
export async function findTask({ tx }: Work, taskId: number): Promise<FoundTask> {
  const [found] = await selectTask(tx, { taskId })
  if (!found) throw noSuchTask()
  return found
}

/**
 * A task that this person may act on: nobody's or their own. Errors: `conflict` with who has taken it (S47), that it is done
 * or withdrawn; `not_found`.
 */
export async function openTask(work: Work, taskId: number): Promise<FoundTask> {
  const found = await findTask(work, taskId)
  const { task } = found
  if (task.status === 'withdrawn') throw taskIsWithdrawn()
  if (task.status === 'done') throw taskIsDone()
  if (task.takenById !== null && task.takenById !== work.actor?.id) throw takenBy(found.takenBy ?? 'Någon annan')
  return found
}
