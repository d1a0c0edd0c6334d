import type { CardMessage, CardUndo } from '@/lib/mail/schema'
import type { CardDraft, CardTemplate, OwnThanks, SentFromCard } from '@/lib/mail/types'
import type { OutboxCommand } from '@/lib/outbox/schema'
import type { Rendered } from '@/lib/templates/render-template'
import type { NewTemplate, TemplateChange, TemplateDraft } from '@/lib/templates/schema'
import { ask, withQuery } from './ask'

/** Mail and SMS from the card. Every function throws ApiError. */
export const mailApi = {
  templates: () => ask<{ templates: CardTemplate[] }>('GET', '/api/card-templates'),
  draft: (organizationId: number, query: { templateId: number; contactId?: number }) =>
    ask<CardDraft>('GET', withQuery(`/api/companies/${organizationId}/message-draft`, query)),
  send: ({ organizationId, ...body }: CardMessage) =>
    ask<SentFromCard>('POST', `/api/companies/${organizationId}/messages`, body),
  thanks: (activityId: number) => ask<OwnThanks>('GET', `/api/desk/calls/${activityId}/thanks`),
  undo: ({ activityId, ...body }: CardUndo) =>
    ask<{ activityId: number }>('POST', `/api/messages/${activityId}/undo`, body),
}

export const outboxApi = {
  retry: ({ id, ...body }: OutboxCommand) => ask<{ id: number }>('POST', `/api/outbox/${id}/retry`, body),
  withdraw: ({ id, ...body }: OutboxCommand) => ask<{ id: number }>('POST', `/api/outbox/${id}/withdraw`, body),
}

export const templatesApi = {
  add: (input: NewTemplate) => ask<{ templateId: number }>('POST', '/api/templates', input),
  edit: ({ templateId, ...body }: TemplateChange) =>
    ask<{ version: number }>('PATCH', `/api/templates/${templateId}`, body),
  preview: (draft: TemplateDraft) => ask<Rendered>('POST', '/api/templates/preview', draft),
}
