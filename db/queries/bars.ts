import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

const sharing = ({ t }: Reader) => alias(t.phoneNumber, 'sharing')

/** Companies that share a number with one of these, themselves included when they have a number. */
export const selectSharingOrganizations = listStatement('select_sharing_organizations', (reader, list) => {
  const { q, t } = reader
  const other = sharing(reader)
  return q
    .selectDistinct({ id: other.organizationId })
    .from(t.phoneNumber)
    .innerJoin(other, eq(other.e164, t.phoneNumber.e164))
    .where(inArray(t.phoneNumber.organizationId, list))
})

export const selectOrganizationsByNumber = listStatement('select_organizations_by_number', ({ q, t }, list) =>
  q.selectDistinct({ id: t.phoneNumber.organizationId }).from(t.phoneNumber).where(inArray(t.phoneNumber.e164, list)),
)

export const selectOrganizationsByOrgNo = listStatement('select_organizations_by_org_no', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id })
    .from(t.organization)
    .where(and(inArray(t.organization.orgNo, list), isNull(t.organization.deletedAt))),
)

/** Entries that are not closed, with what of the company itself bars them. */
export const selectOpenEntries = listStatement('select_open_entries', ({ q, t }, list) =>
  q
    .select({
      entryId: t.queueEntry.id,
      organizationId: t.queueEntry.organizationId,
      campaignId: t.queueEntry.campaignId,
      state: t.queueEntry.state,
      deletedAt: t.organization.deletedAt,
      okNumberId: sql<number | null>`(select min(${t.phoneNumber.id}) from ${t.phoneNumber}
        where ${t.phoneNumber.organizationId} = ${t.organization.id} and ${t.phoneNumber.status} = 'ok')`,
    })
    .from(t.queueEntry)
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .where(and(inArray(t.queueEntry.organizationId, list), ne(t.queueEntry.state, sql`'closed'`))),
)

/** Open locks on these companies themselves. */
export const selectLocksOnOrganizations = listStatement('select_locks_on_organizations', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.addressLock.organizationId,
      lockId: t.addressLock.id,
      entryId: t.addressLock.entryId,
      ownerId: t.addressLock.ownerId,
    })
    .from(t.addressLock)
    .where(and(inArray(t.addressLock.organizationId, list), isNull(t.addressLock.releasedAt))),
)

/** Open locks on companies that share a number with these. */
export const selectLocksByNumber = listStatement('select_locks_by_number', (reader, list) => {
  const { q, t } = reader
  const other = sharing(reader)
  return q
    .select({
      organizationId: t.phoneNumber.organizationId,
      lockId: t.addressLock.id,
      entryId: t.addressLock.entryId,
      ownerId: t.addressLock.ownerId,
    })
    .from(t.phoneNumber)
    .innerJoin(other, eq(other.e164, t.phoneNumber.e164))
    .innerJoin(
      t.addressLock,
      and(eq(t.addressLock.organizationId, other.organizationId), isNull(t.addressLock.releasedAt)),
    )
    .where(inArray(t.phoneNumber.organizationId, list))
})

const isActive = ({ t }: Reader) => eq(t.suppression.status, sql`'active'`)

export const selectStopsOnOrganizations = listStatement('select_stops_on_organizations', (reader, list) => {
  const { q, t } = reader
  return q
    .select({
      organizationId: sql<number>`${t.suppression.organizationId}`,
      stopId: t.suppression.id,
      case: t.suppression.case,
    })
    .from(t.suppression)
    .where(and(inArray(t.suppression.organizationId, list), isActive(reader)))
})

export const selectStopsByNumber = listStatement('select_stops_by_number', (reader, list) => {
  const { q, t } = reader
  return q
    .select({ organizationId: t.phoneNumber.organizationId, stopId: t.suppression.id, case: t.suppression.case })
    .from(t.phoneNumber)
    .innerJoin(t.suppression, and(eq(t.suppression.phone, t.phoneNumber.e164), isActive(reader)))
    .where(inArray(t.phoneNumber.organizationId, list))
})

export const selectStopsByOrgNo = listStatement('select_stops_by_org_no', (reader, list) => {
  const { q, t } = reader
  return q
    .select({ organizationId: t.organization.id, stopId: t.suppression.id, case: t.suppression.case })
    .from(t.organization)
    .innerJoin(t.suppression, and(eq(t.suppression.orgNo, t.organization.orgNo), isActive(reader)))
    .where(inArray(t.organization.id, list))
})

/** Bars that stand on the entries of these companies, closed entries included. */
export const selectBars = listStatement('select_bars', ({ q, t }, list) =>
  q
    .select({
      id: t.bar.id,
      entryId: t.bar.entryId,
      cause: t.bar.cause,
      causeId: t.bar.causeId,
      organizationId: t.queueEntry.organizationId,
    })
    .from(t.queueEntry)
    .innerJoin(t.bar, eq(t.bar.entryId, t.queueEntry.id))
    .where(inArray(t.queueEntry.organizationId, list)),
)

export const insertBar = statement('insert_bar', ({ q, t }) =>
  q
    .insert(t.bar)
    .values({ entryId: arg('entryId'), cause: arg('cause'), causeId: arg('causeId'), createdAt: arg('now') })
    .onConflictDoNothing()
    .returning({ id: t.bar.id }),
)

export const deleteBars = listStatement('delete_bars', ({ q, t }, list) =>
  q.delete(t.bar).where(inArray(t.bar.id, list)).returning({ id: t.bar.id }),
)

/** Bars waiting entries; an entry that nobody holds loses its token in the same breath. */
export const markBarred = listStatement('mark_barred', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({
      state: sql`'barred'`,
      token: sql`case when ${t.queueEntry.heldById} is null then null else ${t.queueEntry.token} end`,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(inArray(t.queueEntry.id, list), eq(t.queueEntry.state, sql`'waiting'`)))
    .returning({
      id: t.queueEntry.id,
      heldById: t.queueEntry.heldById,
      lane: t.queueEntry.lane,
      lastCallAt: t.queueEntry.lastCallAt,
    }),
)

export const markWaiting = listStatement('mark_waiting', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({ state: sql`'waiting'`, updatedAt: arg('now'), version: sql`${t.queueEntry.version} + 1` })
    .where(and(inArray(t.queueEntry.id, list), eq(t.queueEntry.state, sql`'barred'`)))
    .returning({ id: t.queueEntry.id, lane: t.queueEntry.lane, lastCallAt: t.queueEntry.lastCallAt }),
)

/** Takes the deck cards of these entries back; desk cards stay on their screens. */
export const deleteDeckHolds = listStatement('delete_deck_holds', ({ q, t }, list) =>
  q
    .delete(t.hold)
    .where(and(inArray(t.hold.entryId, list), eq(t.hold.kind, sql`'deck'`)))
    .returning({
      entryId: t.hold.entryId,
      organizationId: t.hold.organizationId,
      userId: t.hold.userId,
      kind: t.hold.kind,
      screenId: t.hold.screenId,
    }),
)

/** The entry is nobody's any longer, what was served of it is stale, and what was closed before it was opened is closed again. */
export const clearEntryHolder = listStatement('clear_entry_holder', ({ q, t }, list) =>
  q
    .update(t.queueEntry)
    .set({
      heldById: null,
      token: null,
      state: sql`case when ${t.queueEntry.closedAs} is not null then 'closed' else ${t.queueEntry.state} end`,
      updatedAt: arg('now'),
    })
    .where(inArray(t.queueEntry.id, list))
    .returning({ id: t.queueEntry.id }),
)
