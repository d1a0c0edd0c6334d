import { insertAudit } from '@/db/queries/audit'
import { selectWorker } from '@/db/queries/locks'
import { insertNotice, insertNoticePerson } from '@/db/queries/notices'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { endsInThePast, endsTooLate, notAReceiver } from '@/lib/notices/errors'
import { endOfDay, LONGEST_MS } from '@/lib/notices/rules'
import type { NewNotice } from '@/lib/notices/schema'
import { tellNotice } from '@/lib/notices/tell-notice'

/**
 * A supervisor's message to callers, or to everybody who works a campaign, those included who join while it stands. It stands
 * on their desks until it is ticked off, at most until the end of the day or a chosen time. Errors: `invalid`, `not_found`.
 */
export async function sendNotice(ctx: Context, input: NewNotice): Promise<{ noticeId: number }> {
  demand(ctx.actor, 'notice.send')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'notice' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => send(work, input)))
  return answer
}

async function send(work: Work, { to, body, endsAt: wished }: NewNotice): Promise<{ noticeId: number }> {
  const { tx, now, actor } = work
  const endsAt = wished === undefined ? endOfDay(now) : checked(Date.parse(wished), now)
  const campaignId = to.kind === 'campaign' ? (await campaignOf(tx, to.campaignId)).id : null
  const userIds = to.kind === 'users' ? await workersOf(work, to.userIds) : []
  const byId = actor?.id ?? null
  const [made] = await insertNotice(tx, { kind: 'message', body, params: {}, campaignId, endsAt, now, byId })
  const noticeId = made?.id ?? 0
  for (const userId of userIds) await insertNoticePerson(tx, { noticeId, userId, readAt: null })
  const after = { body, campaignId, userIds, endsAt }
  const audit = { action: 'notice:sent', entity: 'notice', entityId: noticeId, before: {}, after }
  await insertAudit(tx, { ...audit, now, userId: byId })
  tellNotice(work, 'notice:sent', { noticeId, campaignId, userIds })
  return { noticeId }
}

async function workersOf({ tx }: Work, wanted: readonly number[]): Promise<number[]> {
  const userIds = [...new Set(wanted)]
  for (const userId of userIds) if ((await selectWorker(tx, { userId })).length === 0) throw notAReceiver()
  return userIds
}

function checked(endsAt: number, now: number): number {
  if (endsAt <= now) throw endsInThePast()
  if (endsAt > now + LONGEST_MS) throw endsTooLate()
  return endsAt
}
