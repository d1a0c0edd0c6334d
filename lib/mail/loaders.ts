import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/lib/auth/loaders'
import { rightOf } from '@/lib/auth/rights'
import { isAppError } from '@/lib/errors'
import { withLogoInside } from '@/lib/mail/logo'
import { listMessages, loadMessage, type OutboxPage } from '@/lib/outbox/list-messages'
import { type OutboxQuery, outboxQuery } from '@/lib/outbox/schema'
import type { ShownMessage } from '@/lib/outbox/types'
import { runtime } from '@/lib/runtime'
import { listTemplates, loadTemplate } from '@/lib/templates/list-templates'
import type { TemplateView } from '@/lib/templates/types'

type Params = Record<string, string | string[] | undefined>

export interface OutboxPageOf extends OutboxPage {
  query: OutboxQuery
  /** Why nothing of a kind goes out; null when it does. */
  notSet: 'demo' | 'email' | null
}

/** The outbox as the address asks for it; what an address says that means nothing is left out. */
export async function loadOutboxPage(params: Params): Promise<OutboxPageOf> {
  const context = await pageContext('outbox.read')
  const { RINGKO_DEMO, SMTP_URL } = runtime().env
  const query = readQuery(params)
  const notSet = RINGKO_DEMO ? 'demo' : SMTP_URL ? null : 'email'
  return { ...(await listMessages(context, query)), query, notSet }
}

function readQuery(params: Params): OutboxQuery {
  const fields = Object.entries(outboxQuery.shape)
  const read = fields.map(([name, field]) => [name, field.safeParse(params[name]).data])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

export interface MessagePage {
  message: ShownMessage
  maySteer: boolean
}

/** One message, its images as data so that a page can show them. */
export const loadMessagePage = cache(async (id: number): Promise<MessagePage> => {
  const context = await pageContext('outbox.read')
  const message = await loadMessage(context, id).catch(orNotFound)
  const html = message.html && (await withLogoInside(message.html, context.dataDir))
  return { message: { ...message, html }, maySteer: rightOf(context.actor.role, 'outbox.steer') === true }
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
