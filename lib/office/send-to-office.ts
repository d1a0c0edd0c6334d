import { insertOfficeTask } from '@/db/queries/office'
import type { Work } from '@/lib/context'
import { dueOfTask } from '@/lib/office/rules'
import { tellTask } from '@/lib/office/tell-task'
import type { OfficeTaskType } from '@/lib/office/types'

export interface OfficeRequestOf {
  activityId: number
  organizationId: number
  type: OfficeTaskType
  /** What the type asks for, and evidence. */
  details: Record<string, unknown>
  urgent: boolean
  /** Epoch milliseconds; by default what the type gives. */
  dueAt?: number
}

/** Puts a task in the office's list (S46), in the transaction of what it hangs on. Answers the task's id. */
export async function sendToOffice(work: Work, request: OfficeRequestOf): Promise<number> {
  const { tx, now, actor } = work
  const dueAt = request.dueAt ?? dueOfTask({ ...request, now })
  const [task] = await insertOfficeTask(tx, { ...request, dueAt, now, userId: actor?.id ?? null })
  const taskId = task?.id ?? 0
  tellTask(work, { taskId, organizationId: request.organizationId, createdById: actor?.id ?? null, change: 'sent' })
  return taskId
}
