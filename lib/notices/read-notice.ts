import { insertNoticePerson, selectNoticePeople, selectOwnNotices, updateNoticeRead } from '@/db/queries/notices'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { noSuchNotice } from '@/lib/notices/errors'
import type { NoticeCommand } from '@/lib/notices/schema'

/** The receiver ticks a message off, which its sender sees. Ticked twice is ticked. Errors: `not_found` for what is another's. */
export async function readNotice(ctx: Context, input: NoticeCommand): Promise<{ noticeId: number }> {
  demand(ctx.actor, 'notice.own')
  const { id: userId } = ctx.actor
  const key = { userId, commandId: input.commandId, body: { ...input, verb: 'read' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, () => read(work, { noticeId: input.noticeId, userId })),
  )
  return answer
}

async function read(work: Work, { noticeId, userId }: { noticeId: number; userId: number }) {
  const { tx, now, facts } = work
  const standing = await selectOwnNotices(tx, { userId, now })
  if (!standing.some(({ id }) => id === noticeId)) {
    const people = await selectNoticePeople(tx, { noticeId })
    if (people.some((one) => one.userId === userId)) return { noticeId }
    throw noSuchNotice()
  }
  const [made] = await insertNoticePerson(tx, { noticeId, userId, readAt: now })
  if (!made) await updateNoticeRead(tx, { noticeId, userId, now })
  facts.push({ name: 'notice:read', to: [`user:${userId}`, 'floor'], payload: { noticeId, userId } })
  return { noticeId }
}
