import { aliasedTable, and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'

export interface AuditWanted {
  fromAt?: number
  beforeAt?: number
  userId?: number
  action?: string
  organizationId?: number
  olderThan?: number
  newerThan?: number
  limit: number
}

/** Lines of the log with the names of what they are about; newest first, or (after `newerThan`) oldest first. */
export function selectAudit(scan: Reader, wanted: AuditWanted) {
  const { q, t } = scan
  const subject = aliasedTable(t.user, 'subject')
  const ofRound = aliasedTable(t.campaign, 'of_round')
  const is = (entity: string, column: AnyPgColumn) =>
    and(eq(t.auditLog.entity, entity), eq(column, t.auditLog.entityId))
  const company = sql`coalesce(case when ${t.auditLog.entity} = 'organization' then ${t.auditLog.entityId} end, ${t.contact.organizationId}, ${t.addressLock.organizationId}, ${t.queueEntry.organizationId}, ${t.suppression.organizationId}, ${t.order.organizationId})`
  return q
    .select({
      id: t.auditLog.id,
      at: t.auditLog.at,
      action: t.auditLog.action,
      entity: t.auditLog.entity,
      entityId: t.auditLog.entityId,
      before: t.auditLog.before,
      after: t.auditLog.after,
      byId: t.user.id,
      byName: t.user.name,
      personName: subject.name,
      campaignName: sql<string | null>`coalesce(${t.campaign.name}, ${ofRound.name})`,
      fileName: t.dataFile.name,
      companyId: t.organization.id,
      companyName: t.organization.legalName,
    })
    .from(t.auditLog)
    .leftJoin(t.user, eq(t.user.id, t.auditLog.userId))
    .leftJoin(subject, is('user', subject.id))
    .leftJoin(t.campaign, is('campaign', t.campaign.id))
    .leftJoin(t.round, is('round', t.round.id))
    .leftJoin(ofRound, eq(ofRound.id, t.round.campaignId))
    .leftJoin(t.dataFile, is('data_file', t.dataFile.id))
    .leftJoin(t.contact, is('contact', t.contact.id))
    .leftJoin(t.addressLock, is('address_lock', t.addressLock.id))
    .leftJoin(t.queueEntry, is('queue_entry', t.queueEntry.id))
    .leftJoin(t.suppression, is('suppression', t.suppression.id))
    .leftJoin(t.order, is('order', t.order.id))
    .leftJoin(t.organization, eq(t.organization.id, company))
    .where(whereOf(scan, wanted))
    .orderBy(wanted.newerThan === undefined ? desc(t.auditLog.id) : asc(t.auditLog.id))
    .limit(wanted.limit)
}

function whereOf(scan: Reader, wanted: AuditWanted): SQL | undefined {
  const { auditLog } = scan.t
  const { fromAt, beforeAt, userId, action, organizationId, olderThan, newerThan } = wanted
  return and(
    fromAt === undefined ? undefined : gte(auditLog.at, fromAt),
    beforeAt === undefined ? undefined : lt(auditLog.at, beforeAt),
    userId === undefined ? undefined : eq(auditLog.userId, userId),
    action === undefined ? undefined : eq(auditLog.action, action),
    organizationId === undefined ? undefined : about(scan, organizationId),
    olderThan === undefined ? undefined : lt(auditLog.id, olderThan),
    newerThan === undefined ? undefined : gt(auditLog.id, newerThan),
  )
}

/** What was done to a company itself, or to something of it. Each is a seek in the index over entities. */
function about({ q, t }: Reader, organizationId: number): SQL | undefined {
  const { contact, addressLock, queueEntry, suppression, order } = t
  const of = { contact, address_lock: addressLock, queue_entry: queueEntry, suppression, order }
  const parts = Object.entries(of).map(([entity, table]) => {
    const ids = q.select({ id: table.id }).from(table).where(eq(table.organizationId, organizationId))
    return and(eq(t.auditLog.entity, entity), inArray(t.auditLog.entityId, ids))
  })
  return or(and(eq(t.auditLog.entity, 'organization'), eq(t.auditLog.entityId, organizationId)), ...parts)
}

/** Names of companies that a line names by number alone. */
export const selectCompanyNames = listStatement('select_company_names', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id, name: t.organization.legalName })
    .from(t.organization)
    .where(inArray(t.organization.id, list)),
)
