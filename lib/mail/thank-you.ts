import type { Reader } from '@/db/database'
import { rewriteMessage } from '@/db/queries/outbox'
import { readCompany } from '@/lib/company/edit-company'
import type { Work } from '@/lib/context'
import { frameMail } from '@/lib/mail/frame-mail'
import { orderFields } from '@/lib/mail/order-fields'
import type { OrderForMail } from '@/lib/orders/types'
import { queueMessage } from '@/lib/outbox/queue-message'
import { tellOutbox } from '@/lib/outbox/tell-outbox'
import { renderSystemTemplate } from '@/lib/templates/render-system-template'
import type { Rendered } from '@/lib/templates/render-template'

export interface ThankYouFrom {
  reader: Reader
  dataDir: string
  /** Who took the order. */
  caller: string
}

/**
 * The mail that thanks for an order (S58-S60): lines with amounts and VAT in öre, what is included in each product, and how
 * to send the logo when the highest line has reached the threshold. Text and HTML say the same.
 */
export async function thankYouMail(order: OrderForMail, { reader, dataDir, caller }: ThankYouFrom): Promise<Rendered> {
  const company = await readCompany(reader)
  const fields = orderFields(order, { company, caller })
  const parts = ['thank_you_logo'] as const
  return frameMail(await renderSystemTemplate(reader, { key: 'thank_you', parts, fields }), { company, dataDir })
}

export interface ThankYouOn {
  organizationId: number
  activityId: number
  /** Who took the order. */
  caller: string
  /** Epoch milliseconds: when the order can no longer be undone. */
  sendAt: number
}

/** Puts the mail in the outbox, once for each order, in the transaction that places it. Answers the message's id. */
export async function queueThankYou(work: Work, order: OrderForMail, on: ThankYouOn): Promise<number> {
  const { caller, ...about } = on
  const mail = await thankYouMail(order, { reader: work.tx, dataDir: work.dataDir, caller })
  const message = { channel: 'email', dedupeKey: thankYouKey(order.id), to: order.email, ...mail } as const
  return queueMessage(work, { ...message, ...about, orderId: order.id })
}

/**
 * Writes the mail of a corrected order anew where it has not gone: the same message, the same Message-ID. One that had failed
 * is tried again at once; one that has gone, or that somebody took back, stays as it is.
 */
export async function rewriteThankYou(work: Work, order: OrderForMail, { caller }: Pick<ThankYouOn, 'caller'>) {
  const { tx: reader, dataDir, now } = work
  const mail = await thankYouMail(order, { reader, dataDir, caller })
  const [changed] = await rewriteMessage(reader, { dedupeKey: thankYouKey(order.id), to: order.email, ...mail, now })
  if (changed) tellOutbox(work.facts, changed)
}

const thankYouKey = (orderId: number) => `order:${orderId}:thank-you`
