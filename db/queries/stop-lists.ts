import { aliasedTable, and, asc, desc, eq, gt, like, or, type SQL } from 'drizzle-orm'
import type { SuppressionStatus } from '@/lib/suppression/types'
import type { Reader } from '../database'

export interface StopsWanted {
  status: SuppressionStatus
  /** Folded text to find in the company, digits to find in a number or org.nr; '' for all. */
  folded: string
  digits: string
}

const columns = ({ t }: Reader) => ({
  id: t.suppression.id,
  case: t.suppression.case,
  phone: t.suppression.phone,
  orgNo: t.suppression.orgNo,
  customerNo: t.suppression.customerNo,
  organizationId: t.suppression.organizationId,
  organization: t.organization.legalName,
  urgent: t.suppression.urgent,
  note: t.suppression.note,
  createdAt: t.suppression.createdAt,
  by: t.user.name,
})

function whereOf({ t }: Reader, { status, folded, digits }: StopsWanted): SQL | undefined {
  const isWanted = eq(t.suppression.status, status)
  if (!folded) return isWanted
  const found = [like(t.organization.searchText, `%${folded}%`), eq(t.suppression.customerNo, folded)]
  const inNumber =
    digits.length > 3 ? [t.suppression.phone, t.suppression.orgNo].map((of) => like(of, `%${digits}%`)) : []
  return and(isWanted, or(...found, ...inNumber))
}

/** A page of the stops, the newest first. */
export function selectStops(scan: Reader, wanted: StopsWanted & { offset: number; limit: number }) {
  const { q, t } = scan
  const lifter = aliasedTable(t.user, 'lifter')
  return q
    .select({
      ...columns(scan),
      releasedAt: t.suppression.releasedAt,
      releaseReason: t.suppression.releaseReason,
      releasedBy: lifter.name,
    })
    .from(t.suppression)
    .leftJoin(t.organization, eq(t.organization.id, t.suppression.organizationId))
    .leftJoin(t.user, eq(t.user.id, t.suppression.createdById))
    .leftJoin(lifter, eq(lifter.id, t.suppression.releasedById))
    .where(whereOf(scan, wanted))
    .orderBy(desc(t.suppression.id))
    .limit(wanted.limit)
    .offset(wanted.offset)
}

/** Stops that stand, after one of them, in the order they came: for writing them all out. */
export function selectStopsAfter(scan: Reader, { after, limit }: { after: number; limit: number }) {
  const { q, t } = scan
  return q
    .select(columns(scan))
    .from(t.suppression)
    .leftJoin(t.organization, eq(t.organization.id, t.suppression.organizationId))
    .leftJoin(t.user, eq(t.user.id, t.suppression.createdById))
    .where(and(eq(t.suppression.status, 'active'), gt(t.suppression.id, after)))
    .orderBy(asc(t.suppression.id))
    .limit(limit)
}
