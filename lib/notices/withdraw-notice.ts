import { insertAudit } from '@/db/queries/audit'
import { selectNotice, selectNoticePeople, withdrawNoticeRow } from '@/db/queries/notices'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import { noSuchNotice, noticeIsWithdrawn } from '@/lib/notices/errors'
import type { NoticeCommand } from '@/lib/notices/schema'
import { tellNotice } from '@/lib/notices/tell-notice'

/** Its writer takes a message back: it leaves every desk at once. Errors: `forbidden`, `not_found`, `conflict`. */
export async function withdrawNotice(ctx: Context, input: NoticeCommand): Promise<{ noticeId: number }> {
  demand(ctx.actor, 'notice.send')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'withdraw' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => withdraw(work, input)))
  return answer
}

async function withdraw(work: Work, { noticeId }: NoticeCommand): Promise<{ noticeId: number }> {
  const { tx, now, actor } = work
  const [notice] = await selectNotice(tx, { noticeId })
  if (notice?.kind !== 'message') throw noSuchNotice()
  if (notice.createdById !== actor?.id) throw forbidden()
  if ((await withdrawNoticeRow(tx, { noticeId, now })).length === 0) throw noticeIsWithdrawn()
  const userIds = (await selectNoticePeople(tx, { noticeId })).map(({ userId }) => userId)
  const audit = { action: 'notice:withdrawn', entity: 'notice', entityId: noticeId, before: {}, after: {} }
  await insertAudit(tx, { ...audit, now, userId: actor.id })
  tellNotice(work, 'notice:withdrawn', { noticeId, campaignId: notice.campaignId, userIds })
  return { noticeId }
}
