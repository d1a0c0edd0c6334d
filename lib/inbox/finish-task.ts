import type { Context, Work } from '@/lib/context'
import type { BeforeDone } from '@/lib/inbox/before-done'
import { changeTask } from '@/lib/inbox/change-task'
import { orderIsUndecided, wrongDetails } from '@/lib/inbox/errors'
import { fillCompany } from '@/lib/inbox/fill-company'
import { fieldsOf } from '@/lib/inbox/filled-fields'
import { isUndecided } from '@/lib/inbox/is-undecided'
import { type FoundTask, openTask } from '@/lib/inbox/open-task'
import { runOnTask } from '@/lib/inbox/run-on-task'
import type { TaskDone } from '@/lib/inbox/schema'
import { OfficeRequest } from '@/lib/office/schema'

/**
 * Klar, with a comment that the caller reads (S47): the type fills in the company's own fields, in the log with before and
 * after. Nobody's task is taken with it. Errors: `invalid` (details), `conflict` with who has taken it or that its order waits, `not_found`.
 */
export function finishTask(ctx: Context, input: TaskDone): Promise<{ taskId: number }> {
  return runOnTask(ctx, {
    verb: 'done',
    input,
    run: async (work) => finish(work, { ...input, found: await openTask(work, input.taskId) }),
  })
}

export interface Finishing {
  found: FoundTask
  comment: string
  details?: Record<string, string> | undefined
  batchId?: string
}

/** A step of it: also of doing many together, and of lifting a stop. */
export async function finish(work: Work, { found, comment, details, batchId }: Finishing): Promise<void> {
  const { task } = found
  if (await isUndecided(work, task)) throw orderIsUndecided()
  const asked = details === undefined ? task.details : { ...task.details, ...details }
  const filled = await fill(work, { found, asked, isCorrected: details !== undefined })
  const { status, takenById, takenAt } = task
  const before: BeforeDone = { status, takenById, takenAt, filled }
  const patch = {
    status: 'done',
    takenById: work.actor?.id ?? null,
    takenAt: takenAt ?? work.now,
    doneAt: work.now,
    doneById: work.actor?.id ?? null,
    comment: comment || null,
    batchId: batchId ?? null,
    details: asked,
    before: { ...before },
  } as const
  const said = { ...(comment && { comment }), ...(batchId && { batchId }) }
  await changeTask(work, { task, change: 'done', patch, said })
}

interface Asked {
  found: FoundTask
  asked: Record<string, unknown>
  isCorrected: boolean
}

async function fill(work: Work, { found: { task }, asked, isCorrected }: Asked): Promise<BeforeDone['filled']> {
  const request = OfficeRequest.safeParse(withoutEmpty({ ...asked, type: task.type }))
  if (!request.success) {
    if (isCorrected) throw wrongDetails(messagesOf(request.error.issues))
    return null
  }
  return fillCompany(work, { organizationId: task.organizationId, wanted: fieldsOf(request.data) })
}

const withoutEmpty = (asked: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))

function messagesOf(issues: ReadonlyArray<{ path: PropertyKey[]; message: string }>): Record<string, string> {
  return Object.fromEntries(issues.map(({ path, message }) => [`details.${String(path[0] ?? '')}`, message]))
}
