import { and, lte, sql } from 'drizzle-orm'
import { change } from '../change-statement'
import { arg } from '../statement'

/** Mails of the days that the demo plays up went when they were due. */
export const sendPastMessages = change('send_past_messages', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'sent'`, sentAt: sql`${t.outbox.nextTryAt}`, updatedAt: arg('now') })
    .where(and(lte(t.outbox.nextTryAt, arg('now')), sql`${t.outbox.status} = 'waiting'`)),
)
