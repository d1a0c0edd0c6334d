import { insertAudit } from '@/db/queries/audit'
import { updateTask } from '@/db/queries/office-tasks'
import type { OfficeTaskRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { taskHasChanged } from '@/lib/inbox/errors'
import { tellTask } from '@/lib/office/tell-task'
import type { OfficeChange } from '@/lib/office/types'

type State = Pick<
  OfficeTaskRow,
  | 'status'
  | 'takenById'
  | 'takenAt'
  | 'answer'
  | 'answeredAt'
  | 'answeredById'
  | 'doneAt'
  | 'doneById'
  | 'comment'
  | 'batchId'
  | 'details'
  | 'before'
>

export interface TaskChange {
  task: OfficeTaskRow
  change: OfficeChange
  patch: Partial<State>
  /** What the log keeps besides the status. */
  said?: Record<string, string | number | null>
}

/** Writes what a task became, with its line in the log, and tells it. Errors: `conflict` when somebody was before. */
export async function changeTask(work: Work, { task, change, patch, said = {} }: TaskChange): Promise<void> {
  const { tx, now } = work
  const { id, version, organizationId, type, createdById } = task
  const [updated] = await updateTask(tx, { ...stateOf(task), ...patch, id, version, now } as never)
  if (!updated) throw taskHasChanged()
  const after = { organizationId, type, status: patch.status ?? task.status, ...said }
  const audit = { action: `office:${change}`, entity: 'office_task', entityId: id, before: { status: task.status } }
  await insertAudit(tx, { ...audit, after, now, userId: work.actor?.id ?? null })
  tellTask(work, { taskId: id, organizationId, createdById, change })
}

function stateOf(task: OfficeTaskRow): State {
  const { status, takenById, takenAt, answer, answeredAt, answeredById } = task
  const { doneAt, doneById, comment, batchId, details, before } = task
  return {
    status,
    takenById,
    takenAt,
    answer,
    answeredAt,
    answeredById,
    doneAt,
    doneById,
    comment,
    batchId,
    details,
    before,
  }
}
