import * as z from 'zod'
import { CARD_CHANNELS, type CardDraft, type CardTemplate, type OwnThanks, type SentFromCard } from '@/lib/mail/types'
import type { OutboxPage } from '@/lib/outbox/list-messages'
import { type ListedMessage, OUTBOX_CHANNELS, OUTBOX_STATUSES, type ShownMessage } from '@/lib/outbox/types'
import type { Rendered } from '@/lib/templates/render-template'
import { TEMPLATE_KINDS, type TemplateView } from '@/lib/templates/types'

const id = z.int()
const at = z.iso.datetime()
const channel = z.enum(CARD_CHANNELS)

const cardTemplate: z.ZodType<CardTemplate> = z.object({ id, channel, name: z.string() })
export const cardTemplatesSchema = z.object({ templates: z.array(cardTemplate) })
export const cardDraftSchema: z.ZodType<CardDraft> = z.object({
  ...{ channel, to: z.string(), subject: z.string(), text: z.string() },
})
export const sentSchema: z.ZodType<SentFromCard> = z.object({ activityId: id, undoUntil: at })
export const undoneSchema = z.object({ activityId: id })
export const outboxIdSchema = z.object({ id })
export const templateIdSchema = z.object({ templateId: id })

const listed = {
  id,
  channel: z.enum(OUTBOX_CHANNELS),
  to: z.string(),
  subject: z.string(),
  status: z.enum(OUTBOX_STATUSES),
  attempts: z.int(),
  nextTryAt: at,
  sentAt: at.nullable(),
  lastError: z.string().nullable(),
  createdAt: at,
  by: z.string().nullable(),
  organization: z.object({ id, name: z.string() }).nullable(),
}
const listedMessage: z.ZodType<ListedMessage> = z.object(listed)
export const messagesSchema: z.ZodType<OutboxPage> = z.object({
  messages: z.array(listedMessage),
  olderThan: id.nullable(),
})
export const messageSchema: z.ZodType<ShownMessage> = z.object({
  ...listed,
  text: z.string(),
  html: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()).nullable(),
  messageId: z.string().nullable(),
  isFromCard: z.boolean(),
})

export const ownThanksSchema: z.ZodType<OwnThanks> = z.object({
  ...{ to: z.string(), subject: z.string(), text: z.string(), html: z.string(), status: z.enum(OUTBOX_STATUSES), at },
})

const template: z.ZodType<TemplateView> = z.object({
  ...{ id, key: z.string().nullable(), kind: z.enum(TEMPLATE_KINDS), name: z.string(), subject: z.string() },
  ...{ body: z.string(), active: z.boolean(), isSystem: z.boolean(), version: z.int(), updatedAt: at },
})
export const templatesSchema = z.object({ templates: z.array(template) })
export const renderedSchema: z.ZodType<Rendered> = z.object({
  ...{ subject: z.string(), text: z.string(), html: z.string() },
})
