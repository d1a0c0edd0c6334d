import { and, desc, eq, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { OutboxStatus } from '@/lib/outbox/types'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

/** What a viewer may see of a company's history: what was done, and not the private ones of others (B23). */
const seenBy = ({ t }: Reader): SQL | undefined =>
  and(
    eq(t.activity.organizationId, arg('organizationId')),
    sql`${t.activity.status} <> 'not_started'`,
    or(sql`not ${t.activity.private}`, eq(t.activity.ownerId, arg('viewerId'))),
  )

const historyOf = (reader: Reader, where: SQL | undefined) => {
  const { q, t } = reader
  return q
    .select({
      id: t.activity.id,
      kind: t.activity.kind,
      startAt: t.activity.startAt,
      by: t.user.name,
      byId: t.activity.createdById,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
      outcome: t.activity.outcome,
      reason: t.activity.reason,
      talked: t.activity.talked,
      attemptNo: t.activity.attemptNo,
      subject: t.activity.subject,
      body: t.activity.body,
      // How far what was written has come; the newest counts.
      delivery: sql<OutboxStatus | null>`(select ${t.outbox.status} from ${t.outbox} where ${t.outbox.activityId} = ${t.activity.id} order by ${t.outbox.id} desc limit 1)`,
      campaign: t.campaign.name,
      undoneAt: t.activity.undoneAt,
    })
    .from(t.activity)
    .leftJoin(t.user, eq(t.user.id, t.activity.createdById))
    .leftJoin(t.contact, eq(t.contact.id, t.activity.contactId))
    .leftJoin(t.campaign, eq(t.campaign.id, t.activity.campaignId))
    .where(and(seenBy(reader), where))
    .orderBy(desc(t.activity.startAt), desc(t.activity.id))
    .limit(arg('limit'))
}

export const newestActivities = statement('newest_activities', (reader) => historyOf(reader, undefined))

export const olderActivities = statement('older_activities', (reader) => {
  const { startAt, id } = reader.t.activity
  return historyOf(reader, or(lt(startAt, arg('beforeAt')), and(eq(startAt, arg('beforeAt')), lt(id, arg('beforeId')))))
})

/** Calls that stand: with an outcome, not undone, not private. */
const standing = ({ t }: Reader): SQL | undefined =>
  and(
    gte(t.activity.startAt, arg('since')),
    sql`${t.activity.kind} = 'call'`,
    isNull(t.activity.undoneAt),
    sql`not ${t.activity.private}`,
  )

const callsWhere = (reader: Reader, where: SQL) => {
  const { q, t } = reader
  return q
    .select({
      id: t.activity.id,
      startAt: t.activity.startAt,
      by: t.user.name,
      e164: t.activity.e164,
      organization: t.organization.legalName,
      outcome: t.activity.outcome,
      campaign: sql<string>`coalesce(${t.campaign.name}, '')`,
    })
    .from(t.activity)
    .innerJoin(t.organization, eq(t.organization.id, t.activity.organizationId))
    .leftJoin(t.user, eq(t.user.id, t.activity.createdById))
    .leftJoin(t.campaign, eq(t.campaign.id, t.activity.campaignId))
    .where(and(where, standing(reader)))
    .orderBy(desc(t.activity.startAt), desc(t.activity.id))
    .limit(arg('limit'))
}

export const callsToOrganization = statement('calls_to_organization', (reader) =>
  callsWhere(reader, eq(reader.t.activity.organizationId, arg('organizationId'))),
)

export const callsToNumber = statement('calls_to_number', (reader) =>
  callsWhere(reader, eq(reader.t.activity.e164, arg('e164'))),
)

export const callsToOrgNo = statement('calls_to_org_no', (reader) =>
  callsWhere(
    reader,
    and(eq(reader.t.organization.orgNo, arg('orgNo')), isNull(reader.t.organization.deletedAt)) as SQL,
  ),
)

/** How many a viewer may see, for the strip of older notes. */
export const countActivities = statement('count_activities', (reader) =>
  reader.q
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(reader.t.activity)
    .where(seenBy(reader)),
)
