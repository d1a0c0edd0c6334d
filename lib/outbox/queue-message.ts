import { insertMessage, selectMessageByKey } from '@/db/queries/outbox'
import type { Work } from '@/lib/context'
import { hasLineBreak, notMobile, notOneAddress, notWebAddress } from '@/lib/outbox/errors'
import { tellOutbox } from '@/lib/outbox/tell-outbox'
import type { OutboxChannel } from '@/lib/outbox/types'

export interface NewMessage {
  channel: OutboxChannel
  /** What the message is, said once: `order:17:thank-you`. */
  dedupeKey: string
  /** One e-mail address, a number in E.164 or a web address. */
  to: string
  subject?: string
  /** The mail's own HTML; without it the mail is plain text. */
  html?: string
  text: string
  /** What a webhook posts. */
  payload?: Record<string, unknown>
  /** Epoch milliseconds: not before this. */
  sendAt: number
  organizationId?: number
  activityId?: number
  orderId?: number
  officeTaskId?: number
}

/**
 * Puts a message in the outbox, in the transaction of what causes it: both are there after a crash or neither. The same
 * dedupeKey again is the same message. Answers its id. Errors: `invalid` for an address that cannot be, and for line
 * breaks in what becomes a header (S58, B20, B21).
 */
export async function queueMessage(work: Work, message: NewMessage): Promise<number> {
  demandPlainHeaders(message)
  const { tx, now, actor, facts } = work
  const { dedupeKey, organizationId = null, activityId = null, orderId = null, officeTaskId = null } = message
  const { subject = '', html = null, payload = null } = message
  const row = {
    ...message,
    subject,
    html,
    payload: payload as object,
    organizationId,
    activityId,
    orderId,
    officeTaskId,
  }
  const [queued] = await insertMessage(tx, { ...row, now, userId: actor?.id ?? null })
  if (!queued) return (await selectMessageByKey(tx, { dedupeKey }))[0]?.id ?? 0
  tellOutbox(facts, { organizationId })
  return queued.id
}

const BREAKS = /[\p{Cc}\u2028\u2029]/u
const ONE_ADDRESS = /^[^\s@,;<>"()[\]\\:]+@[^\s@,;<>"()[\]\\:]+\.[^\s@,;<>"()[\]\\:]+$/u
const E164 = /^\+[1-9]\d{6,14}$/

function demandPlainHeaders({ channel, to, subject = '' }: NewMessage): void {
  if (BREAKS.test(to)) throw hasLineBreak('to')
  if (BREAKS.test(subject)) throw hasLineBreak('subject')
  if (channel === 'email' && !ONE_ADDRESS.test(to)) throw notOneAddress(to)
  if (channel === 'sms' && !E164.test(to)) throw notMobile(to)
  if (channel === 'webhook' && !isWebAddress(to)) throw notWebAddress()
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
