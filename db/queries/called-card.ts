import { and, eq, exists, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { change } from '../change-statement'
import type { Reader } from '../database'
import { arg, statement } from '../statement'
import { outcomeOfEntry } from './calls'

/** An active stop on the company, on one of its numbers or on its org.nr. */
const hasStop = ({ q, t }: Reader) => {
  const stop = q.select({ one: sql`1` }).from(t.suppression)
  const isActive = sql`${t.suppression.status} = 'active'`
  const numbers = q
    .select({ one: sql`1` })
    .from(t.phoneNumber)
    .crossJoin(t.suppression)
    .where(
      and(eq(t.phoneNumber.organizationId, t.organization.id), eq(t.suppression.phone, t.phoneNumber.e164), isActive),
    )
  return or(
    exists(stop.where(and(eq(t.suppression.organizationId, t.organization.id), isActive))),
    exists(
      q
        .select({ one: sql`1` })
        .from(t.suppression)
        .where(and(eq(t.suppression.orgNo, t.organization.orgNo), isActive)),
    ),
    exists(numbers),
  )
}

/** The company stands in another round too, or shares a number: a call may move entries of others. */
const hasOthers = ({ q, t }: Reader) => {
  const other = alias(t.queueEntry, 'other_entry')
  const shared = alias(t.phoneNumber, 'shared_number')
  const entries = q
    .select({ one: sql`1` })
    .from(other)
    .where(and(eq(other.organizationId, t.organization.id), ne(other.id, t.queueEntry.id)))
  const numbers = q
    .select({ one: sql`1` })
    .from(t.phoneNumber)
    .crossJoin(shared)
    .where(
      and(
        eq(t.phoneNumber.organizationId, t.organization.id),
        eq(shared.e164, t.phoneNumber.e164),
        ne(shared.organizationId, t.organization.id),
      ),
    )
  return or(exists(entries), exists(numbers))
}

/** The caller is in the campaign of the card. */
const isMember = ({ q, t }: Reader) =>
  exists(
    q
      .select({ one: sql`1` })
      .from(t.campaignMember)
      .where(and(eq(t.campaignMember.campaignId, t.queueEntry.campaignId), eq(t.campaignMember.userId, arg('userId')))),
  )

/**
 * Everything of the card of a call that is one row: entry, hold, company, the caller's draft, whether it is stopped, whether
 * others are touched and whether the caller works its campaign. One statement instead of eight: it runs with every outcome.
 */
export const selectCalledCard = statement('select_called_card', (reader) => {
  const { q, t } = reader
  return q
    .select({
      entry: t.queueEntry,
      hold: t.hold,
      company: {
        id: t.organization.id,
        legalName: t.organization.legalName,
        orgNo: t.organization.orgNo,
        soleTrader: t.organization.soleTrader,
        customerNo: t.organization.customerNo,
        bestMinute: t.organization.bestMinute,
        lastCalledAt: t.organization.lastCalledAt,
        parentId: t.organization.parentId,
      },
      draftId: t.draft.id,
      isStopped: sql<boolean>`${hasStop(reader)}`.mapWith(Boolean),
      hasOthers: sql<boolean>`${hasOthers(reader)}`.mapWith(Boolean),
      isMember: sql<boolean>`${isMember(reader)}`.mapWith(Boolean),
    })
    .from(t.queueEntry)
    .innerJoin(t.organization, eq(t.organization.id, t.queueEntry.organizationId))
    .leftJoin(t.hold, eq(t.hold.entryId, t.queueEntry.id))
    .leftJoin(t.draft, and(eq(t.draft.userId, arg('userId')), eq(t.draft.entryId, t.queueEntry.id)))
    .where(eq(t.queueEntry.id, arg('entryId')))
})

/**
 * Writes what an entry became, held by nobody and its token stale from now on; nothing when somebody changed it since it
 * was read.
 */
export const finishEntry = change('finish_entry', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      ...outcomeOfEntry(t),
      heldById: null,
      token: null,
      tokenUserId: null,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('id')), eq(t.queueEntry.version, arg('version')))),
)
