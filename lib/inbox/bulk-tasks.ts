import { selectBatch, selectTask } from '@/db/queries/office-tasks'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { finish } from '@/lib/inbox/finish-task'
import { isUndecided } from '@/lib/inbox/is-undecided'
import { reopen } from '@/lib/inbox/reopen-task'
import type { BatchCommand, BulkDone } from '@/lib/inbox/schema'

/** Callers wait no longer than these take. */
const AT_A_TIME = 50

export interface BulkAnswer {
  batchId: string
  /** How many were done, or opened again. */
  done: number
  /** Others had them by then, or their order waits for a decision. */
  skipped: number
}

/**
 * Does the tasks that were counted together (domain.md, rule 6): one batch, in short writes. What somebody else took since is
 * left; the same batch sent again goes on where it stopped. Errors: `forbidden`.
 */
export async function finishTogether(ctx: Context, { batchId, taskIds, comment }: BulkDone): Promise<BulkAnswer> {
  demand(ctx.actor, 'office.work')
  let done = 0
  for (let at = 0; at < taskIds.length; at += AT_A_TIME) {
    const chunk = taskIds.slice(at, at + AT_A_TIME)
    done += await inOneWrite(ctx, async (work) => {
      let count = 0
      for (const taskId of chunk) if (await finishOne(work, { taskId, comment, batchId })) count += 1
      return count
    })
  }
  return { batchId, done, skipped: taskIds.length - done }
}

async function finishOne(
  work: Work,
  { taskId, comment, batchId }: { taskId: number; comment: string; batchId: string },
): Promise<boolean> {
  const [found] = await selectTask(work.tx, { taskId })
  if (!found) return false
  const { status, takenById } = found.task
  if (found.task.batchId === batchId && status === 'done') return true
  const isOpen = status === 'new' || status === 'taken' || status === 'answered'
  if (!isOpen || (takenById !== null && takenById !== work.actor?.id)) return false
  if (await isUndecided(work, found.task)) return false
  await finish(work, { found, comment, batchId })
  return true
}

/** Ångra: every task of a batch that is still done stands as it was. */
export async function reopenTogether(ctx: Context, { batchId }: BatchCommand): Promise<BulkAnswer> {
  demand(ctx.actor, 'office.work')
  let done = 0
  for (;;) {
    const opened = await inOneWrite(ctx, async (work) => {
      const batch = await selectBatch(work.tx, { batchId, limit: AT_A_TIME })
      for (const { id } of batch) await reopen(work, id)
      return batch.length
    })
    done += opened
    if (opened < AT_A_TIME) return { batchId, done, skipped: 0 }
  }
}
