import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { type Unset, unsetWays } from '@/lib/delivery/unset'
import { isAppError } from '@/lib/errors'
import { withLogoInside } from '@/lib/mail/logo'
import { listMessages, loadMessage, type OutboxPage } from '@/lib/outbox/list-messages'
import { type OutboxQuery, outboxQuery } from '@/lib/outbox/schema'
import type { ShownMessage } from '@/lib/outbox/types'
import { runtime } from '@/lib/runtime'
import { readStopSettings } from '@/lib/suppression/stop-settings'
import { listTemplates, loadTemplate } from '@/lib/templates/list-templates'
import type { TemplateView } from '@/lib/templates/types'

type Params = Record<string, string | string[] | undefined>

export interface OutboxPageOf extends OutboxPage {
  query: OutboxQuery
  /** Of which kinds nothing goes out. */
  unset: Unset[]
}

/** The outbox as the address asks for it; what an address says that means nothing is left out. */
export async function loadOutboxPage(params: Params): Promise<OutboxPageOf> {
  const context = await pageContext('outbox.read')
  const query = readQuery(params)
  const { webhookUrl } = await readStopSettings(context.db.read)
  const unset = unsetWays(runtime().env, { hasWebhook: webhookUrl !== '' })
  return { ...(await listMessages(context, query)), query, unset }
}

function readQuery(params: Params): OutboxQuery {
  const fields = Object.entries(outboxQuery.shape)
  const read = fields.map(([name, field]) => [name, field.safeParse(params[name]).data])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

export interface MessagePage {
  message: ShownMessage
  maySteer: boolean
  /** A letter from a card, and somebody who may say what the customer answered. */
  mayAnswer: boolean
}

/** One message, its images as data so that a page can show them. */
export const loadMessagePage = cache(async (id: number): Promise<MessagePage> => {
  const context = await pageContext('outbox.read')
  const message = await loadMessage(context, id).catch(orNotFound)
  const html = message.html && (await withLogoInside(message.html, context.dataDir))
  const { role } = context.actor
  const mayAnswer = message.isFromCard && message.status === 'sent' && rightOf(role, 'office.work') === true
  return { message: { ...message, html }, maySteer: rightOf(role, 'outbox.steer') === true, mayAnswer }
})

export async function loadTemplatesPage(): Promise<TemplateView[]> {
  return listTemplates(await pageContext('template.edit'))
}

/** One template; read once for each page, of which the title is a part. */
export const loadTemplatePage = cache(async (id: number): Promise<TemplateView> => {
  return loadTemplate(await pageContext('template.edit'), id).catch(orNotFound)
})

function orNotFound(thrown: unknown): never {
  if (isAppError(thrown) && thrown.code === 'not_found') notFound()
  throw thrown
}
