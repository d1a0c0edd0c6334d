import * as z from 'zod'
import type { DeskNotice, NoticeChoices } from '@/lib/notices/types'

const id = z.int()
const at = z.iso.datetime()
const named = z.object({ id, name: z.string() })

export const deskNoticeSchema: z.ZodType<DeskNotice> = z.object({
  id,
  kind: z.enum(['message', 'promises_extended', 'promises_taken', 'promises_given', 'promises_released']),
  body: z.string(),
  by: z.string(),
  at,
  count: z.int(),
  organization: z.string().nullable(),
  other: z.string().nullable(),
  promisedAt: at.nullable(),
})

export const noticeAnswerSchema = z.object({ noticeId: id })

export const noticeChoicesSchema: z.ZodType<NoticeChoices> = z.object({
  at,
  people: z.array(named),
  campaigns: z.array(named),
  sent: z.array(
    z.object({
      id,
      body: z.string(),
      by: z.string(),
      mine: z.boolean(),
      at,
      endsAt: at,
      withdrawn: z.boolean(),
      campaign: z.string().nullable(),
      readers: z.array(z.object({ userId: id, name: z.string(), readAt: at.nullable() })),
    }),
  ),
})
