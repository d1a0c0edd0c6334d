import { insertAudit } from '@/db/queries/audit'
import { deleteMember, selectDeckOfMember } from '@/db/queries/campaign-edits'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { NewMember } from '@/lib/campaigns/schema'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { withdrawCards } from '@/lib/campaigns/withdraw-cards'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'

/**
 * Serves somebody no more from a campaign: a card on their desk may be finished, the one on deck is given back. Promises stay
 * theirs until a supervisor hands them over. Being no member is no error. Errors: `not_found`.
 */
export async function removeMember(ctx: Context, input: NewMember): Promise<{ removed: boolean }> {
  demand(ctx.actor, 'campaign.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, remove: true }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => dropMember(work, input)))
  return answer
}

async function dropMember(work: Work, { campaignId, userId }: NewMember): Promise<{ removed: boolean }> {
  const { tx, now } = work
  await campaignOf(tx, campaignId)
  const [removed] = await deleteMember(tx, { campaignId, userId })
  if (!removed) return { removed: false }
  await withdrawCards(work, { holds: await selectDeckOfMember(tx, { campaignId, userId }), reason: 'taken' })
  await insertAudit(tx, {
    action: 'campaign:member_removed',
    entity: 'campaign',
    entityId: campaignId,
    before: { userId },
    after: {},
    now,
    userId: work.actor?.id ?? null,
  })
  work.facts.push({ name: 'member:removed', to: [`user:${userId}`], payload: { campaignId, userId } })
  tellCampaign(work, campaignId, [userId])
  return { removed: true }
}
