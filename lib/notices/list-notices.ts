import { selectReadersOf, selectSentNotices } from '@/db/queries/notices'
import { selectActiveUsers } from '@/db/queries/users'
import { demand, rightOf } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import type { Context } from '@/lib/context'
import type { NoticeChoices, NoticeReader } from '@/lib/notices/types'

const SHOWN_MS = 3 * 24 * 60 * 60_000

/** Whom a supervisor can write to, and the messages of the last three days with who has read them. */
export async function listNotices(ctx: Context): Promise<NoticeChoices> {
  const { db, actor, now } = ctx
  demand(actor, 'notice.send')
  const users = await selectActiveUsers(db.read)
  const rows = await selectSentNotices(db.scanFresh, { since: now - SHOWN_MS })
  const readers = await selectReadersOf(
    db.scanFresh,
    rows.map(({ id }) => id),
  )
  return {
    at: isoOf(now),
    people: users
      .filter(({ id, role }) => rightOf(role, 'queue.work') && id !== actor.id)
      .map(({ id, name }) => ({ id, name }))
      .toSorted(byName),
    campaigns: (await listCampaigns(ctx))
      .filter(({ status }) => status !== 'finished')
      .map(({ id, name }) => ({ id, name })),
    sent: rows.map(({ createdAt, endsAt, withdrawnAt, campaignId: _, byId, ...row }) => ({
      ...row,
      mine: byId === actor.id,
      at: isoOf(createdAt),
      endsAt: isoOf(endsAt),
      withdrawn: withdrawnAt !== null,
      readers: readersOf(row.id, readers),
    })),
  }
}

type Readers = Awaited<ReturnType<typeof selectReadersOf>>

/** Who was told, and who is in the campaign now but was not there then. */
function readersOf(noticeId: number, { told, members }: Readers): NoticeReader[] {
  const known = told.filter((one) => one.noticeId === noticeId)
  const others = members.filter((one) => one.noticeId === noticeId && !known.some((k) => k.userId === one.userId))
  const all = [...known, ...others.map((one) => ({ ...one, readAt: null }))]
  return all
    .map(({ userId, name, readAt }) => ({ userId, name, readAt: readAt === null ? null : isoOf(readAt) }))
    .toSorted(byName)
}

const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'sv')
