import { and, asc, count, eq, gt, gte, inArray, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

const shownLock = ({ t }: Reader) => ({
  id: t.addressLock.id,
  organizationId: t.addressLock.organizationId,
  entryId: t.addressLock.entryId,
  ownerId: t.addressLock.ownerId,
  ownerName: t.user.name,
  createdAt: t.addressLock.createdAt,
  promisedAt: t.addressLock.promisedAt,
})

/** The open lock on a company itself. */
export const selectLockOnCompany = statement('select_lock_on_company', (reader) => {
  const { q, t } = reader
  return q
    .select(shownLock(reader))
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(and(eq(t.addressLock.organizationId, arg('organizationId')), isNull(t.addressLock.releasedAt)))
})

/** Open locks on companies that share a number with this one, itself included; the oldest first. */
export const selectLocksOnNumbers = statement('select_locks_on_numbers', (reader) => {
  const { q, t } = reader
  const sharing = alias(t.phoneNumber, 'sharing')
  const isOpen = and(eq(t.addressLock.organizationId, sharing.organizationId), isNull(t.addressLock.releasedAt))
  return q
    .select(shownLock(reader))
    .from(t.phoneNumber)
    .innerJoin(sharing, eq(sharing.e164, t.phoneNumber.e164))
    .innerJoin(t.addressLock, isOpen)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .where(eq(t.phoneNumber.organizationId, arg('organizationId')))
    .orderBy(asc(t.addressLock.id))
})

export const countOpenLocks = statement('count_open_locks', ({ q, t }) =>
  q
    .select({ open: count() })
    .from(t.addressLock)
    .where(and(eq(t.addressLock.ownerId, arg('userId')), isNull(t.addressLock.releasedAt))),
)

export const selectLock = statement('select_lock', ({ q, t }) =>
  q
    .select()
    .from(t.addressLock)
    .where(eq(t.addressLock.id, arg('lockId'))),
)

export const selectCompanyOfLock = statement('select_company_of_lock', ({ q, t }) =>
  q
    .select({ organization: t.organization.legalName })
    .from(t.addressLock)
    .innerJoin(t.organization, eq(t.organization.id, t.addressLock.organizationId))
    .where(eq(t.addressLock.id, arg('lockId'))),
)

/** Which open entries of these companies stand in which campaign. */
export const selectCampaignsOfCompanies = listStatement('select_campaigns_of_companies', ({ q, t }, list) =>
  q
    .selectDistinct({ organizationId: t.queueEntry.organizationId, campaignId: t.queueEntry.campaignId })
    .from(t.queueEntry)
    .where(and(inArray(t.queueEntry.organizationId, list), ne(t.queueEntry.state, sql`'closed'`))),
)

/** The entry of a promise. */
export const selectPromise = statement('select_promise', ({ q, t }) =>
  q
    .select({ id: t.queueEntry.id, campaignId: t.queueEntry.campaignId })
    .from(t.queueEntry)
    .where(eq(t.queueEntry.id, arg('entryId'))),
)

export const selectHoldOfEntry = statement('select_hold_of_entry', ({ q, t }) =>
  q
    .select({ userId: t.hold.userId, kind: t.hold.kind, userName: t.user.name })
    .from(t.hold)
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(eq(t.hold.entryId, arg('entryId'))),
)

/** Broken promises after the given lock id, in chunks of 500. */
export const selectBrokenPromises = statement('select_broken_promises', ({ q, t }) =>
  q
    .select({
      id: t.addressLock.id,
      ownerId: t.addressLock.ownerId,
      promisedAt: t.addressLock.promisedAt,
      overdueDays: t.addressLock.overdueDays,
      campaignId: t.queueEntry.campaignId,
    })
    .from(t.addressLock)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .where(
      and(
        isNull(t.addressLock.releasedAt),
        lt(t.addressLock.promisedAt, arg('now')),
        gt(t.addressLock.id, arg('after')),
      ),
    )
    .orderBy(asc(t.addressLock.id))
    .limit(500),
)

/** Whom a promise can be given to: somebody active who works the queue. */
export const selectWorker = statement('select_worker', ({ q, t }) =>
  q
    .select({ id: t.user.id, name: t.user.name })
    .from(t.user)
    .where(
      and(
        eq(t.user.id, arg('userId')),
        eq(t.user.active, true),
        or(eq(t.user.role, sql`'caller'`), eq(t.user.role, sql`'supervisor'`)),
      ),
    ),
)

/** Every open lock for the supervisor's list, the most overdue first. Those whose owner calls no more always belong to it. */
export function selectLocksForList(scan: Reader, { overdueFrom }: { overdueFrom: number }) {
  const { q, t } = scan
  const holder = alias(t.user, 'holder')
  const isGone = or(eq(t.user.active, false), notInArray(t.user.role, ['caller', 'supervisor']))
  return q
    .select({
      ...shownLock(scan),
      organization: t.organization.legalName,
      campaignId: t.queueEntry.campaignId,
      campaign: t.campaign.name,
      rules: t.campaign.rules,
      overdueDays: t.addressLock.overdueDays,
      ownerIsActive: t.user.active,
      ownerRole: t.user.role,
      onScreenOf: sql<string | null>`${holder.name}`,
    })
    .from(t.addressLock)
    .innerJoin(t.user, eq(t.user.id, t.addressLock.ownerId))
    .innerJoin(t.organization, eq(t.organization.id, t.addressLock.organizationId))
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.addressLock.entryId))
    .innerJoin(t.campaign, eq(t.campaign.id, t.queueEntry.campaignId))
    .leftJoin(t.hold, and(eq(t.hold.entryId, t.addressLock.entryId), eq(t.hold.kind, 'desk')))
    .leftJoin(holder, eq(holder.id, t.hold.userId))
    .where(and(isNull(t.addressLock.releasedAt), or(gte(t.addressLock.overdueDays, overdueFrom), isGone)))
    .orderBy(sql`${t.addressLock.overdueDays} desc`, asc(t.addressLock.promisedAt), asc(t.addressLock.id))
    .limit(500)
}

/** Second promises on addresses that are locked already, as long as that lock stands; the newest first. */
export function selectCompetingPromises(scan: Reader) {
  const { q, t } = scan
  return q
    .select({
      auditId: t.auditLog.id,
      at: t.auditLog.at,
      lockId: t.addressLock.id,
      after: t.auditLog.after,
    })
    .from(t.auditLog)
    .innerJoin(t.addressLock, and(eq(t.addressLock.id, t.auditLog.entityId), isNull(t.addressLock.releasedAt)))
    .where(eq(t.auditLog.action, 'lock:competing'))
    .orderBy(sql`${t.auditLog.id} desc`)
    .limit(200)
}

/** Who can keep a promise, and how many open ones they have. */
export function selectTakers(scan: Reader) {
  const { q, t } = scan
  const isTheirs = and(eq(t.addressLock.ownerId, t.user.id), isNull(t.addressLock.releasedAt))
  return q
    .select({ id: t.user.id, name: t.user.name, open: count(t.addressLock.id) })
    .from(t.user)
    .leftJoin(t.addressLock, isTheirs)
    .where(and(eq(t.user.active, true), inArray(t.user.role, ['caller', 'supervisor'])))
    .groupBy(t.user.id, t.user.name)
    .orderBy(asc(t.user.id))
}

/** Who calls these, by id. */
export const selectNames = listStatement('select_names', ({ q, t }, list) =>
  q.select({ id: t.user.id, name: t.user.name }).from(t.user).where(inArray(t.user.id, list)),
)
