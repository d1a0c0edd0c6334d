import * as z from 'zod'
import { id, idText } from '@/lib/ids'
import { CARD_CHANNELS } from '@/lib/mail/types'

export const cardDraftOf = z.strictObject({
  organizationId: id,
  templateId: idText,
  contactId: idText.optional(),
})
export type CardDraftOf = z.infer<typeof cardDraftOf>

export const cardMessage = z.strictObject({
  commandId: z.uuid(),
  organizationId: id,
  contactId: id.nullable(),
  templateId: id.nullable(),
  channel: z.enum(CARD_CHANNELS),
  to: z.string().trim().min(1, 'Skriv vart det ska gå.').max(200),
  subject: z.string().trim().max(300),
  text: z.string().trim().min(1, 'Skriv en text.').max(10_000),
})
export type CardMessage = z.infer<typeof cardMessage>

export const cardUndo = z.strictObject({ commandId: z.uuid(), activityId: id })
export type CardUndo = z.infer<typeof cardUndo>
