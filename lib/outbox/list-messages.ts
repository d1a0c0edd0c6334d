import { selectMessage, selectMessages } from '@/db/queries/outbox-list'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { LARGEST_ID } from '@/lib/ids'
import type { OutboxQuery } from '@/lib/outbox/schema'
import type { ListedMessage, ShownMessage } from '@/lib/outbox/types'

const ON_A_PAGE = 50
const BEGINNING = 80

export interface OutboxPage {
  messages: ListedMessage[]
  /** Older ones follow this one; null on the last page. */
  olderThan: number | null
}

/** A page of what waits, went or failed, newest first. */
export async function listMessages({ db, actor }: Context, query: OutboxQuery): Promise<OutboxPage> {
  demand(actor, 'outbox.read')
  const { status = '', channel = '', q = '', before: beforeId = LARGEST_ID } = query
  const text = likeOf(q.toLowerCase())
  const asked = { status, channel, beforeId, to: text, company: text }
  const rows = await selectMessages(db.scanFresh, { ...asked, limit: ON_A_PAGE + 1 })
  const messages = rows.slice(0, ON_A_PAGE).map(listedOf)
  return { messages, olderThan: rows.length > ON_A_PAGE ? (messages.at(-1)?.id ?? null) : null }
}

/** Signs that mean something to LIKE are no part of an address that is looked for. */
const likeOf = (text: string) => `%${text.replaceAll(/[%_\\]/g, '')}%`

/** One message, as it goes. Errors: `not_found`. */
export async function loadMessage({ db, actor }: Context, id: number): Promise<ShownMessage> {
  demand(actor, 'outbox.read')
  const [row] = await selectMessage(db.read, { id })
  if (!row) throw notFound('Meddelandet')
  const { text, html, payload, messageId, orderId, officeTaskId, activityId } = row
  const isFromCard = activityId !== null && orderId === null && officeTaskId === null
  return { ...listedOf(row), text, html, payload, messageId, isFromCard }
}

type Row = Awaited<ReturnType<typeof selectMessages>>[number]

function listedOf({ organizationId, organization, text, nextTryAt, sentAt, createdAt, ...row }: Row): ListedMessage {
  const { id, channel, to, status, attempts, lastError, by } = row
  return {
    ...{ id, channel, to, status, attempts, lastError, by },
    subject: row.subject || text.slice(0, BEGINNING),
    nextTryAt: isoOf(nextTryAt),
    sentAt: sentAt === null ? null : isoOf(sentAt),
    createdAt: isoOf(createdAt),
    organization: organizationId === null ? null : { id: organizationId, name: organization ?? '' },
  }
}
