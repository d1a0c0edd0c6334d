import * as z from 'zod'
import { id, idText } from '@/lib/ids'
import { OFFICE_VIEWS } from '@/lib/inbox/types'
import { OFFICE_TASK_TYPES } from '@/lib/office/types'

const command = { commandId: z.uuid(), taskId: id }
const text = z.string().trim().max(2000, 'Högst 2 000 tecken.')

export const tasksQuery = z.strictObject({
  view: z.enum(OFFICE_VIEWS).default('new'),
  type: z.enum(OFFICE_TASK_TYPES).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export type TasksQuery = z.infer<typeof tasksQuery>

export const taskCommand = z.strictObject(command)
export type TaskCommand = z.infer<typeof taskCommand>

export const taskAnswer = z.strictObject({ ...command, answer: text.min(1, 'Skriv vad du vill svara.') })
export type TaskAnswer = z.infer<typeof taskAnswer>

export const taskDone = z.strictObject({
  ...command,
  /** The caller reads it on the card. */
  comment: text.default(''),
  /** What the type asks for, where the office has corrected it. */
  details: z.record(z.string(), z.string().trim().max(200)).optional(),
})
export type TaskDone = z.infer<typeof taskDone>

export const taskLift = z.strictObject({
  ...command,
  reason: z.string().trim().min(1, 'Skriv varför spärren hävs.').max(500),
})
export type TaskLift = z.infer<typeof taskLift>

export const sameTypeQuery = z.strictObject({ type: z.enum(OFFICE_TASK_TYPES) })

export const bulkDone = z.strictObject({
  /** Made by the client: what is done together is opened again together. */
  batchId: z.uuid(),
  taskIds: z.array(id).min(1).max(500),
  comment: text.default(''),
})
export type BulkDone = z.infer<typeof bulkDone>

export const batchCommand = z.strictObject({ batchId: z.uuid() })
export type BatchCommand = z.infer<typeof batchCommand>

export const saidYes = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  /** Without it, who called last. */
  callerId: id.optional(),
  note: text.default(''),
})
export type SaidYes = z.infer<typeof saidYes>

export const callersQuery = z.strictObject({ organizationId: idText })
