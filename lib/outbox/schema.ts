import * as z from 'zod'
import { id, idText } from '@/lib/ids'
import { OUTBOX_CHANNELS, OUTBOX_STATUSES } from '@/lib/outbox/types'

export const outboxQuery = z.strictObject({
  status: z.enum(OUTBOX_STATUSES).optional(),
  channel: z.enum(OUTBOX_CHANNELS).optional(),
  /** An address, a number or a company. */
  q: z.string().trim().min(1).max(100).optional(),
  /** Those older than this one. */
  before: idText.optional(),
})
export type OutboxQuery = z.infer<typeof outboxQuery>

export const outboxCommand = z.strictObject({ commandId: z.uuid(), id: id })
export type OutboxCommand = z.infer<typeof outboxCommand>
