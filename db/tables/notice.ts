import type { NoticeKind, NoticeParams } from '@/lib/notices/types'
import type { Kit } from '../columns.postgres'
import type { CampaignTables } from './campaign'
import type { PeopleTables } from './people'
import { stamps } from './stamps'

/** What supervisors tell callers, and who has read it. */
export function defineNoticeTables(kit: Kit, { user, campaign }: PeopleTables & CampaignTables) {
  const { table, id, text, instant, json, ref, index, uniqueIndex } = kit

  const notice = table(
    'notice',
    {
      id: id(),
      kind: text<NoticeKind>('kind').notNull(),
      body: text('body').notNull(),
      params: json<NoticeParams>('params').notNull(),
      /** To everybody who works it, those included who join later; else the people in notice_person. */
      campaignId: ref('campaign_id').references(() => campaign.id),
      endsAt: instant('ends_at').notNull(),
      withdrawnAt: instant('withdrawn_at'),
      ...stamps(kit),
    },
    (t) => [index('notice_ends').on(t.endsAt, t.id)],
  )

  /** Whom it is for, or who of a campaign has read it. */
  const noticePerson = table(
    'notice_person',
    {
      id: id(),
      noticeId: ref('notice_id')
        .notNull()
        .references(() => notice.id),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      readAt: instant('read_at'),
    },
    (t) => [
      uniqueIndex('notice_person_of').on(t.noticeId, t.userId),
      index('notice_person_user').on(t.userId, t.readAt),
    ],
  )

  return { notice, noticePerson }
}
