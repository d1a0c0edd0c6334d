import { draftFromCard } from '@/lib/mail/draft-from-card'
import { listCardTemplates } from '@/lib/mail/list-card-templates'
import { loadOwnThanks } from '@/lib/mail/load-own-thanks'
import { cardDraftOf, cardMessage, cardUndo } from '@/lib/mail/schema'
import { sendFromCard } from '@/lib/mail/send-from-card'
import { undoFromCard } from '@/lib/mail/undo-from-card'
import { listMessages, loadMessage } from '@/lib/outbox/list-messages'
import { outboxCommand, outboxQuery } from '@/lib/outbox/schema'
import { retryOne, withdrawOne } from '@/lib/outbox/steer-message'
import {
  cardDraftSchema,
  cardTemplatesSchema,
  messageSchema,
  messagesSchema,
  outboxIdSchema,
  ownThanksSchema,
  sentSchema,
  undoneSchema,
} from './answers/mail'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

/** Mail and SMS from the card, and the outbox that everything goes out by. */
export function mailRoutes(api: Api): void {
  cardRoutes(api)
  thanksRoutes(api)
  outboxRoutes(api)
}

function cardRoutes(api: Api): void {
  const shared = { tag: 'Mail och SMS', right: 'mail.send' } as const
  endpoint(api, {
    ...shared,
    method: 'get',
    path: '/api/card-templates',
    summary: 'Mallar att välja på kortet',
    answer: cardTemplatesSchema,
    run: async ({ context }) => ({ templates: await listCardTemplates(context) }),
  })
  endpoint(api, {
    ...shared,
    method: 'get',
    path: '/api/companies/{id}/message-draft',
    summary: 'En mall, ifylld med kortets uppgifter',
    params: idParams,
    query: cardDraftOf.omit({ organizationId: true }),
    answer: cardDraftSchema,
    run: ({ context, params, query }) => draftFromCard(context, { ...query, organizationId: params.id }),
  })
  endpoint(api, {
    ...shared,
    method: 'post',
    path: '/api/companies/{id}/messages',
    summary: 'Skicka mail eller SMS från kortet; går om en minut',
    params: idParams,
    body: cardMessage.omit({ organizationId: true }),
    answer: sentSchema,
    run: ({ context, params, body }) => sendFromCard(context, { ...body, organizationId: params.id }),
  })
  endpoint(api, {
    ...shared,
    method: 'post',
    path: '/api/messages/{id}/undo',
    summary: 'Ta tillbaka sitt mail eller SMS innan det har gått; id är aktivitetens',
    params: idParams,
    body: cardUndo.omit({ activityId: true }),
    answer: undoneSchema,
    run: ({ context, params, body }) => undoFromCard(context, { ...body, activityId: params.id }),
  })
}

function thanksRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/desk/calls/{id}/thanks',
    tag: 'Mail och SMS',
    summary: 'Tackmailet för ens egen order, som det går; id är aktivitetens',
    right: 'order.place',
    params: idParams,
    answer: ownThanksSchema,
    run: ({ context, params }) => loadOwnThanks(context, { activityId: params.id }),
  })
}

function outboxRoutes(api: Api): void {
  const tag = 'Utkorgen'
  const onOne = { tag, right: 'outbox.steer', params: idParams, body: outboxCommand.omit({ id: true }) } as const
  endpoint(api, {
    method: 'get',
    path: '/api/outbox',
    tag,
    summary: 'Det som väntar, har gått eller inte gick fram, nyast först',
    right: 'outbox.read',
    query: outboxQuery,
    answer: messagesSchema,
    run: ({ context, query }) => listMessages(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/outbox/{id}',
    tag,
    summary: 'Ett meddelande, som det går',
    right: 'outbox.read',
    params: idParams,
    answer: messageSchema,
    run: ({ context, params }) => loadMessage(context, params.id),
  })
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/outbox/{id}/retry',
    summary: 'Försök igen nu',
    answer: outboxIdSchema,
    run: ({ context, params, body }) => retryOne(context, { ...body, id: params.id }),
  })
  endpoint(api, {
    ...onOne,
    method: 'post',
    path: '/api/outbox/{id}/withdraw',
    summary: 'Ta tillbaka det som inte har gått',
    answer: outboxIdSchema,
    run: ({ context, params, body }) => withdrawOne(context, { ...body, id: params.id }),
  })
}
