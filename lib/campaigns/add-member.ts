import { insertAudit } from '@/db/queries/audit'
import { insertMember } from '@/db/queries/campaigns'
import { selectWorker } from '@/db/queries/locks'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { notACaller } from '@/lib/campaigns/errors'
import type { NewMember } from '@/lib/campaigns/schema'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'

/** Lets somebody work a campaign's queue. Being a member already is no error. Errors: `not_found`, `invalid` for somebody who works none. */
export async function addMember(ctx: Context, input: NewMember): Promise<{ added: boolean }> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => makeMember(work, input)))
  return answer
}

/** The step of it, for imports and the demo. */
export async function makeMember(
  work: Work,
  { campaignId, userId }: { campaignId: number; userId: number },
): Promise<{ added: boolean }> {
  const { tx, now } = work
  const byId = work.actor?.id ?? null
  await campaignOf(tx, campaignId)
  const [worker] = await selectWorker(tx, { userId })
  if (!worker) throw notACaller()
  const [added] = await insertMember(tx, { campaignId, userId, now, byId })
  if (!added) return { added: false }
  const audit = {
    action: 'campaign:member_added',
    entity: 'campaign',
    entityId: campaignId,
    before: {},
    after: { userId },
  }
  await insertAudit(tx, { ...audit, now, userId: byId })
  work.facts.push({ name: 'member:added', to: [`user:${userId}`], payload: { campaignId, userId } })
  tellCampaign(work, campaignId, [userId])
  return { added: true }
}
