import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

export const insertNotice = statement('insert_notice', ({ q, t }) =>
  q
    .insert(t.notice)
    .values({
      kind: arg('kind'),
      body: arg('body'),
      params: arg('params'),
      campaignId: arg('campaignId'),
      endsAt: arg('endsAt'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.notice.id }),
)

export const insertNoticePerson = statement('insert_notice_person', ({ q, t }) =>
  q
    .insert(t.noticePerson)
    .values({ noticeId: arg('noticeId'), userId: arg('userId'), readAt: arg('readAt') })
    .onConflictDoNothing()
    .returning({ id: t.noticePerson.id }),
)

export const updateNoticeRead = statement('update_notice_read', ({ q, t }) =>
  q
    .update(t.noticePerson)
    .set({ readAt: arg('now') })
    .where(
      and(
        eq(t.noticePerson.noticeId, arg('noticeId')),
        eq(t.noticePerson.userId, arg('userId')),
        isNull(t.noticePerson.readAt),
      ),
    )
    .returning({ id: t.noticePerson.id }),
)

export const withdrawNoticeRow = statement('withdraw_notice', ({ q, t }) =>
  q
    .update(t.notice)
    .set({ withdrawnAt: arg('now'), updatedAt: arg('now'), version: sql`${t.notice.version} + 1` })
    .where(and(eq(t.notice.id, arg('noticeId')), isNull(t.notice.withdrawnAt)))
    .returning({ id: t.notice.id }),
)

export const selectNotice = statement('select_notice', ({ q, t }) =>
  q
    .select()
    .from(t.notice)
    .where(eq(t.notice.id, arg('noticeId'))),
)

/** What stands for somebody now: sent to them, or to a campaign that they work; not what they wrote, nor what they have read. */
export const selectOwnNotices = statement('select_own_notices', ({ q, t }) => {
  const mine = and(eq(t.noticePerson.noticeId, t.notice.id), eq(t.noticePerson.userId, arg('userId')))
  const member = and(eq(t.campaignMember.campaignId, t.notice.campaignId), eq(t.campaignMember.userId, arg('userId')))
  return q
    .select({
      id: t.notice.id,
      kind: t.notice.kind,
      body: t.notice.body,
      params: t.notice.params,
      createdAt: t.notice.createdAt,
      by: t.user.name,
    })
    .from(t.notice)
    .innerJoin(t.user, eq(t.user.id, t.notice.createdById))
    .leftJoin(t.noticePerson, mine)
    .leftJoin(t.campaignMember, member)
    .where(
      and(
        gt(t.notice.endsAt, arg('now')),
        isNull(t.notice.withdrawnAt),
        isNull(t.noticePerson.readAt),
        ne(t.notice.createdById, arg('userId')),
        or(sql`${t.noticePerson.id} is not null`, sql`${t.campaignMember.id} is not null`),
      ),
    )
    .orderBy(asc(t.notice.id))
    .limit(20)
})

export const selectNoticePeople = statement('select_notice_people', ({ q, t }) =>
  q
    .select({ userId: t.noticePerson.userId, readAt: t.noticePerson.readAt })
    .from(t.noticePerson)
    .where(eq(t.noticePerson.noticeId, arg('noticeId'))),
)

/** The latest messages, for who sends them. */
export function selectSentNotices(scan: Reader, { since }: { since: number }) {
  const { q, t } = scan
  return q
    .select({
      id: t.notice.id,
      body: t.notice.body,
      by: t.user.name,
      byId: t.user.id,
      createdAt: t.notice.createdAt,
      endsAt: t.notice.endsAt,
      withdrawnAt: t.notice.withdrawnAt,
      campaignId: t.notice.campaignId,
      campaign: t.campaign.name,
    })
    .from(t.notice)
    .innerJoin(t.user, eq(t.user.id, t.notice.createdById))
    .leftJoin(t.campaign, eq(t.campaign.id, t.notice.campaignId))
    .where(and(eq(t.notice.kind, 'message'), gt(t.notice.createdAt, since)))
    .orderBy(desc(t.notice.id))
    .limit(50)
}

/** Whom these messages are for or who has read them, and the members of their campaigns. */
export async function selectReadersOf(scan: Reader, noticeIds: readonly number[]) {
  const { q, t } = scan
  if (noticeIds.length === 0) return { told: [], members: [] }
  const told = await q
    .select({
      noticeId: t.noticePerson.noticeId,
      userId: t.noticePerson.userId,
      readAt: t.noticePerson.readAt,
      name: t.user.name,
    })
    .from(t.noticePerson)
    .innerJoin(t.user, eq(t.user.id, t.noticePerson.userId))
    .where(inArray(t.noticePerson.noticeId, [...noticeIds]))
  const members = await q
    .select({ noticeId: t.notice.id, userId: t.campaignMember.userId, name: t.user.name })
    .from(t.notice)
    .innerJoin(t.campaignMember, eq(t.campaignMember.campaignId, t.notice.campaignId))
    .innerJoin(t.user, and(eq(t.user.id, t.campaignMember.userId), eq(t.user.active, true)))
    .where(and(inArray(t.notice.id, [...noticeIds]), ne(t.user.id, t.notice.createdById)))
  return { told, members }
}

export const selectCompanyNames = listStatement('select_notice_company_names', ({ q, t }, list) =>
  q
    .select({ id: t.organization.id, name: t.organization.legalName })
    .from(t.organization)
    .where(inArray(t.organization.id, list)),
)
