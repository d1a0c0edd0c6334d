import * as z from 'zod'
import { id } from '@/lib/ids'
import { NOTICE_LENGTH } from '@/lib/notices/rules'

export const newNotice = z.strictObject({
  commandId: z.uuid(),
  to: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('users'),
      userIds: z.array(id).min(1, 'Välj vem som ska få meddelandet.').max(100),
    }),
    z.strictObject({ kind: z.literal('campaign'), campaignId: id }),
  ]),
  body: z.string().trim().min(1, 'Skriv ett meddelande.').max(NOTICE_LENGTH, 'Skriv högst 240 tecken.'),
  /** ISO 8601; without it the end of the day. */
  endsAt: z.iso.datetime({ offset: true }).optional(),
})
export type NewNotice = z.infer<typeof newNotice>

export const noticeCommand = z.strictObject({ commandId: z.uuid(), noticeId: id })
export type NoticeCommand = z.infer<typeof noticeCommand>
