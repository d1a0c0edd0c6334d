import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'

/**
 * Companies by digits of a number, three or more, after its country code: those whose number ends so, which an index tells, else
 * those that have them anywhere, which reads every number (60 ms of a million; an index of all three digits of each number made
 * it 0 and took a tenth of every import). So many digits that they are a whole number are never only its middle.
 */
export async function findByDigits(scan: Reader, digits: string, limit: number): Promise<number[]> {
  if (!/^\d{3,}$/.test(digits)) return []
  const { q, t } = scan
  const { e164, organizationId } = t.phoneNumber
  const found = async (where: SQL) =>
    (await q.selectDistinct({ id: organizationId }).from(t.phoneNumber).where(where).limit(limit)).map(({ id }) => id)
  const ending = sql`substr(${e164}, length(${e164}) - 3) = ${digits.slice(-4)}`
  const ends = digits.length < 4 ? [] : await found(sql`${ending} and substr(${e164}, 4) like ${`%${digits}`}`)
  if (ends.length > 0 || digits.length >= WHOLE) return ends
  return found(sql`${e164} like ${`%${digits}%`} and substr(${e164}, 4) like ${`%${digits}%`}`)
}

/** Digits of the longest numbers of the country, after its code. */
const WHOLE = 9

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
  const rows = await Promise.all(found.map((asked) => asked || []))
  return rows.flat().map((row) => row.id)
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

export const selectPeopleOfHits = listStatement('select_people_of_hits', ({ q, t }, list) =>
  q
    .select({
      organizationId: t.contact.organizationId,
      firstName: t.contact.firstName,
      lastName: t.contact.lastName,
    })
    .from(t.contact)
    .where(and(inArray(t.contact.organizationId, list), eq(t.contact.active, true), isNull(t.contact.deletedAt)))
    .orderBy(asc(t.contact.id)),
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
