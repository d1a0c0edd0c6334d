import { and, count, eq, gt, isNull, max, ne, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'
import { type CandidateSource, candidatePage, type Page } from './fill-candidates'

export interface FillQuestion {
  source: CandidateSource
  page: Page
  roundId: number
  campaignId: number
  now: number
  /** Calls in other rounds from these instants on keep a company from being served fresh. */
  talkedSince: number
  untalkedSince: number
}

/** What would become of each company of a page, in the order in which filling decides. */
export type Fate = 'already_in' | 'asleep' | 'suppressed' | 'barred' | 'recent' | 'free'

/** How many companies of a page would meet each fate, and the place that the page ends at. */
export function countFates(scan: Reader, question: FillQuestion) {
  const { q, t } = scan
  const page = candidatePage(scan, question.source, question.page).as('page')
  const fate = sql<Fate>`case
    when ${isIn(scan, question)} then 'already_in'
    when ${isAsleep(scan, question)} then 'asleep'
    when ${isSuppressed(scan)} then 'suppressed'
    when ${isBarred(scan)} then 'barred'
    when ${isCalledLately(scan, question)} then 'recent'
    else 'free' end`
  return q
    .select({ fate, companies: count(), last: max(page.at) })
    .from(page)
    .innerJoin(t.organization, eq(t.organization.id, page.organizationId))
    .groupBy(sql`1`)
}

const any = (query: { getSQL(): SQL }): SQL => sql`exists (${query.getSQL()})`
const one = { one: sql`1` }

function isIn({ q, t }: Reader, { roundId }: FillQuestion): SQL {
  const { queueEntry, organization } = t
  return any(
    q
      .select(one)
      .from(queueEntry)
      .where(and(eq(queueEntry.roundId, roundId), eq(queueEntry.organizationId, organization.id))),
  )
}

function isAsleep({ q, t }: Reader, { roundId, campaignId, now }: FillQuestion): SQL {
  const { queueEntry, organization } = t
  const sleeper = and(
    eq(queueEntry.organizationId, organization.id),
    eq(queueEntry.campaignId, campaignId),
    ne(queueEntry.roundId, roundId),
    eq(queueEntry.lane, 'woken'),
    ne(queueEntry.state, 'closed'),
    gt(queueEntry.dueAt, now),
  )
  return any(q.select(one).from(queueEntry).where(sleeper))
}

function isSuppressed({ q, t }: Reader): SQL {
  const { suppression, phoneNumber, organization } = t
  const active = eq(suppression.status, 'active')
  const onCompany = or(
    eq(suppression.organizationId, organization.id),
    and(eq(suppression.orgNo, organization.orgNo), sql`${organization.orgNo} is not null`),
  )
  const byCompany = q.select(one).from(suppression).where(and(onCompany, active))
  const byNumber = q
    .select(one)
    .from(phoneNumber)
    .innerJoin(suppression, and(eq(suppression.phone, phoneNumber.e164), active))
    .where(eq(phoneNumber.organizationId, organization.id))
  return sql`(${organization.deletedAt} is not null or ${any(byCompany)} or ${any(byNumber)})`
}

function isBarred({ q, t }: Reader): SQL {
  const { addressLock, phoneNumber, organization } = t
  const sharing = alias(phoneNumber, 'sharing')
  const locked = q
    .select(one)
    .from(addressLock)
    .where(and(eq(addressLock.organizationId, organization.id), isNull(addressLock.releasedAt)))
  const lockedElsewhere = q
    .select(one)
    .from(phoneNumber)
    .innerJoin(sharing, eq(sharing.e164, phoneNumber.e164))
    .innerJoin(addressLock, and(eq(addressLock.organizationId, sharing.organizationId), isNull(addressLock.releasedAt)))
    .where(eq(phoneNumber.organizationId, organization.id))
  const callable = q
    .select(one)
    .from(phoneNumber)
    .where(and(eq(phoneNumber.organizationId, organization.id), eq(phoneNumber.status, 'ok')))
  return sql`(not ${any(callable)} or ${any(locked)} or ${any(lockedElsewhere)})`
}

function isCalledLately({ q, t }: Reader, { roundId, talkedSince, untalkedSince }: FillQuestion): SQL {
  const { activity, phoneNumber, organization } = t
  const binds = and(
    eq(activity.kind, 'call'),
    isNull(activity.undoneAt),
    or(isNull(activity.roundId), ne(activity.roundId, roundId)),
    or(
      and(eq(activity.talked, true), gt(activity.startAt, talkedSince)),
      and(eq(activity.talked, false), gt(activity.startAt, untalkedSince)),
    ),
  )
  const company = q
    .select(one)
    .from(activity)
    .where(and(eq(activity.organizationId, organization.id), binds))
  const number = q
    .select(one)
    .from(phoneNumber)
    .innerJoin(activity, eq(activity.e164, phoneNumber.e164))
    .where(and(eq(phoneNumber.organizationId, organization.id), binds))
  return sql`(${any(company)} or ${any(number)})`
}
