import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

const columns = ({ t }: Reader) => ({
  id: t.outbox.id,
  channel: t.outbox.channel,
  to: t.outbox.to,
  subject: t.outbox.subject,
  text: t.outbox.text,
  status: t.outbox.status,
  attempts: t.outbox.attempts,
  nextTryAt: t.outbox.nextTryAt,
  sentAt: t.outbox.sentAt,
  lastError: t.outbox.lastError,
  createdAt: t.outbox.createdAt,
  by: t.user.name,
  organizationId: t.organization.id,
  organization: sql<string | null>`coalesce(${t.organization.marketingName}, ${t.organization.legalName})`,
})

const listed = (reader: Reader, where: SQL | undefined) =>
  reader.q
    .select(columns(reader))
    .from(reader.t.outbox)
    .leftJoin(reader.t.user, eq(reader.t.user.id, reader.t.outbox.createdById))
    .leftJoin(reader.t.organization, eq(reader.t.organization.id, reader.t.outbox.organizationId))
    .where(where)

/** A page of the outbox, newest first; '' for any status or channel, '%%' for anybody. */
export const selectMessages = statement('select_outbox_page', (reader) =>
  listed(
    reader,
    and(
      lt(reader.t.outbox.id, arg('beforeId')),
      sql`(${arg('status')} = '' or ${reader.t.outbox.status} = ${arg('status')})`,
      sql`(${arg('channel')} = '' or ${reader.t.outbox.channel} = ${arg('channel')})`,
      sql`(lower(${reader.t.outbox.to}) like ${arg('to')} or ${reader.t.organization.searchText} like ${arg('company')})`,
    ),
  )
    .orderBy(desc(reader.t.outbox.id))
    .limit(arg('limit')),
)

export const selectMessage = statement('select_outbox_one', (reader) =>
  reader.q
    .select({
      ...columns(reader),
      html: reader.t.outbox.html,
      payload: reader.t.outbox.payload,
      messageId: reader.t.outbox.messageId,
      activityId: reader.t.outbox.activityId,
      orderId: reader.t.outbox.orderId,
      officeTaskId: reader.t.outbox.officeTaskId,
    })
    .from(reader.t.outbox)
    .leftJoin(reader.t.user, eq(reader.t.user.id, reader.t.outbox.createdById))
    .leftJoin(reader.t.organization, eq(reader.t.organization.id, reader.t.outbox.organizationId))
    .where(eq(reader.t.outbox.id, arg('id'))),
)

/** Tried again now, with all its tries before it; only what has been tried: the minute of undo is not cut short. */
export const retryMessage = statement('retry_outbox', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({
      status: sql`'waiting'`,
      attempts: sql`0`,
      nextTryAt: arg('now'),
      updatedAt: arg('now'),
      version: sql`${t.outbox.version} + 1`,
    })
    .where(
      and(
        eq(t.outbox.id, arg('id')),
        sql`(${t.outbox.status} = 'failed' or (${t.outbox.status} = 'waiting' and ${t.outbox.attempts} > 0))`,
      ),
    )
    .returning({ organizationId: t.outbox.organizationId }),
)

export const withdrawMessage = statement('withdraw_outbox_one', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ status: sql`'withdrawn'`, updatedAt: arg('now'), version: sql`${t.outbox.version} + 1` })
    .where(and(eq(t.outbox.id, arg('id')), sql`${t.outbox.status} in ('waiting', 'failed')`))
    .returning({ organizationId: t.outbox.organizationId }),
)
