import type { Context, Work } from '@/lib/context'
import type { BeforeDone } from '@/lib/inbox/before-done'
import { changeTask } from '@/lib/inbox/change-task'
import { taskIsNotDone } from '@/lib/inbox/errors'
import { unfillCompany } from '@/lib/inbox/fill-company'
import { findTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskCommand } from '@/lib/inbox/schema'

/**
 * Ångra, or opening again later: the task stands as it was before it was done, and the company's fields are put back where
 * nobody has changed them since. A stop that was lifted stays lifted. Errors: `conflict`, `not_found`.
 */
export function reopenTask(ctx: Context, input: TaskCommand): Promise<{ taskId: number }> {
  return runOnTask(ctx, { verb: 'reopen', input, run: (work) => reopen(work, input.taskId) })
}

/** A step of it: also of opening many together. */
export async function reopen(work: Work, taskId: number): Promise<void> {
  const { task } = await findTask(work, taskId)
  if (task.status !== 'done') throw taskIsNotDone()
  const before = task.before as BeforeDone | null
  if (before?.filled) await unfillCompany(work, { organizationId: task.organizationId, ...before.filled })
  const { status = 'new', takenById = null, takenAt = null } = before ?? {}
  const open = { doneAt: null, doneById: null, comment: null, batchId: null, before: null }
  await changeTask(work, { task, change: 'reopened', patch: { ...open, status, takenById, takenAt } })
}
