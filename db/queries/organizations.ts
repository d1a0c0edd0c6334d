import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

/** A company's own card, without a queue entry. */
export const selectCompany = statement('select_company', ({ q, t }) => {
  const industry = alias(t.code, 'industry')
  const status = alias(t.code, 'status_code')
  const source = alias(t.code, 'source')
  const head = alias(t.organization, 'head_office')
  return q
    .select({
      id: t.organization.id,
      version: t.organization.version,
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      orgNo: t.organization.orgNo,
      soleTrader: t.organization.soleTrader,
      legalForm: t.organization.legalForm,
      customerNo: t.organization.customerNo,
      email: t.organization.email,
      url: t.organization.url,
      visitAddress: t.organization.visitAddress,
      postAddress: t.organization.postAddress,
      postalCode: t.organization.postalCode,
      city: t.organization.city,
      employees: t.organization.employees,
      bestMinute: t.organization.bestMinute,
      industry: industry.label,
      status: status.label,
      source: source.label,
      headId: head.id,
      headName: head.legalName,
    })
    .from(t.organization)
    .leftJoin(industry, eq(industry.id, t.organization.industryCodeId))
    .leftJoin(status, eq(status.id, t.organization.statusCodeId))
    .leftJoin(source, eq(source.id, t.organization.sourceCodeId))
    .leftJoin(head, eq(head.id, t.organization.parentId))
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt)))
})

export const selectOrganization = statement('select_organization', ({ q, t }) =>
  q
    .select()
    .from(t.organization)
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt))),
)

/** Writes the basics unless somebody has changed the company since that version. */
export const updateBasics = statement('update_basics', ({ q, t }) =>
  q
    .update(t.organization)
    .set({
      legalName: arg('legalName'),
      marketingName: arg('marketingName'),
      email: arg('email'),
      url: arg('url'),
      visitAddress: arg('visitAddress'),
      postAddress: arg('postAddress'),
      postalCode: arg('postalCode'),
      city: arg('city'),
      bestMinute: arg('bestMinute'),
      updatedAt: arg('now'),
      version: sql`${t.organization.version} + 1`,
    })
    .where(and(eq(t.organization.id, arg('organizationId')), eq(t.organization.version, arg('version'))))
    .returning({ version: t.organization.version }),
)

export const updateSearchText = statement('update_search_text', ({ q, t }) =>
  q
    .update(t.organization)
    .set({ searchText: arg('searchText') })
    .where(and(eq(t.organization.id, arg('organizationId')), ne(t.organization.searchText, arg('searchText'))))
    .returning({ id: t.organization.id }),
)

export const selectNumbers = statement('select_numbers', ({ q, t }) =>
  q
    .select({ id: t.phoneNumber.id, e164: t.phoneNumber.e164, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.phoneNumber.id)),
)

export const insertNumber = statement('insert_number', ({ q, t }) =>
  q
    .insert(t.phoneNumber)
    .values({
      organizationId: arg('organizationId'),
      contactId: arg('contactId'),
      e164: arg('e164'),
      extension: arg('extension'),
      kind: arg('kind'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.phoneNumber.id }),
)

/** A number that was dead, a fax or wrong is tried again. */
export const reviveNumber = statement('revive_number', ({ q, t }) =>
  q
    .update(t.phoneNumber)
    .set({ status: sql`'ok'`, updatedAt: arg('now'), version: sql`${t.phoneNumber.version} + 1` })
    .where(and(eq(t.phoneNumber.id, arg('phoneId')), ne(t.phoneNumber.status, sql`'ok'`)))
    .returning({ id: t.phoneNumber.id }),
)

/** Who has the company now holds its new number as well. */
export const insertHeldNumber = statement('insert_held_number', ({ q, t }) =>
  q
    .insert(t.holdNumber)
    .values({ holdId: arg('holdId'), e164: arg('e164') })
    .onConflictDoNothing()
    .returning({ id: t.holdNumber.id }),
)

export const selectHoldOfCompany = statement('select_hold_of_company', ({ q, t }) =>
  q
    .select({ id: t.hold.id, userId: t.hold.userId, userName: t.user.name, kind: t.hold.kind, since: t.hold.since })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(eq(t.hold.organizationId, arg('organizationId'))),
)

/** The open lock of a company with this number. */
export const selectLockOnNumber = statement('select_lock_on_number', ({ q, t }) =>
  q
    .select({ ownerId: t.addressLock.ownerId, ownerName: t.user.name })
    .from(t.phoneNumber)
    .innerJoin(
      t.addressLock,
      and(eq(t.addressLock.organizationId, t.phoneNumber.organizationId), isNull(t.addressLock.releasedAt)),
    )
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(eq(t.phoneNumber.e164, arg('e164')))
    .orderBy(asc(t.addressLock.id)),
)

export interface ExactMatch {
  e164: string | null
  orgNo: string | null
  email: string | null
  customerNo: string
  postalCode: number | null
}

/** Companies that match what was written exactly, by number, org.nr, e-mail, customer number or postal code. */
export async function findExactly(scan: Reader, match: ExactMatch, limit: number): Promise<number[]> {
  const { q, t } = scan
  const living = isNull(t.organization.deletedAt)
  const by = (isMatch: ReturnType<typeof eq>) =>
    q
      .select({ id: t.organization.id })
      .from(t.organization)
      .where(and(isMatch, living))
      .orderBy(asc(t.organization.id))
      .limit(limit)
  const found = [
    match.e164 &&
      q
        .select({ id: t.phoneNumber.organizationId })
        .from(t.phoneNumber)
        .innerJoin(t.organization, and(eq(t.organization.id, t.phoneNumber.organizationId), living))
        .where(eq(t.phoneNumber.e164, match.e164))
        .orderBy(asc(t.phoneNumber.organizationId))
        .limit(limit),
    match.orgNo && by(eq(t.organization.orgNo, match.orgNo)),
    match.email && by(eq(t.organization.email, match.email)),
    match.customerNo && by(eq(t.organization.customerNo, match.customerNo)),
    match.postalCode && by(eq(t.organization.postalCode, match.postalCode)),
  ]
  const ids: number[] = []
  for (const rows of found) if (rows) ids.push(...(await rows).map((row) => row.id))
  return ids
}

export const selectHits = listStatement('select_hits', ({ q, t }, list) =>
  q
    .select({
      id: t.organization.id,
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      orgNo: t.organization.orgNo,
      soleTrader: t.organization.soleTrader,
      customerNo: t.organization.customerNo,
      postalCode: t.organization.postalCode,
      city: t.organization.city,
    })
    .from(t.organization)
    .where(and(inArray(t.organization.id, list), isNull(t.organization.deletedAt))),
)

export const selectNumbersOfHits = listStatement('select_numbers_of_hits', ({ q, t }, list) =>
  q
    .select({ organizationId: t.phoneNumber.organizationId, e164: t.phoneNumber.e164, status: t.phoneNumber.status })
    .from(t.phoneNumber)
    .where(inArray(t.phoneNumber.organizationId, list))
    .orderBy(asc(t.phoneNumber.id)),
)

export const selectHoldsOfHits = listStatement('select_holds_of_hits', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.hold.organizationId,
      userId: t.hold.userId,
      userName: t.user.name,
      kind: t.hold.kind,
      since: t.hold.since,
    })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(inArray(t.hold.organizationId, list)),
)

export const selectStopsByIds = listStatement('select_stops_by_ids', ({ q, t }, list) =>
  q
    .select({ id: t.suppression.id, case: t.suppression.case, at: t.suppression.createdAt, byName: t.user.name })
    .from(t.suppression)
    .leftJoin(t.user, eq(t.user.id, t.suppression.createdById))
    .where(inArray(t.suppression.id, list)),
)

export const selectLocksByIds = listStatement('select_locks_by_ids', ({ q, t }, list) =>
  q
    .select({
      id: t.addressLock.id,
      ownerId: t.addressLock.ownerId,
      ownerName: t.user.name,
      since: t.addressLock.createdAt,
      promisedAt: t.addressLock.promisedAt,
    })
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(inArray(t.addressLock.id, list)),
)

/** Where companies stand in rounds that run, and in ended ones while something is still promised; the latest change first. */
export const selectQueueOfHits = listStatement('select_queue_of_hits', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.queueEntry.organizationId,
      entryId: t.queueEntry.id,
      campaignId: t.campaign.id,
      campaign: t.campaign.name,
      state: t.queueEntry.state,
      lane: t.queueEntry.lane,
      dueAt: t.queueEntry.dueAt,
      attempts: t.queueEntry.attempts,
      closedAs: t.queueEntry.closedAs,
    })
    .from(t.queueEntry)
    .innerJoin(t.round, eq(t.round.id, t.queueEntry.roundId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .where(
      and(
        inArray(t.queueEntry.organizationId, list),
        or(isNull(t.round.endedAt), ne(t.queueEntry.state, sql`'closed'`)),
      ),
    )
    .orderBy(desc(t.queueEntry.updatedAt), desc(t.queueEntry.id)),
)
