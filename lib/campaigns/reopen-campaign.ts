import { insertAudit } from '@/db/queries/audit'
import { updateCampaignStatus } from '@/db/queries/campaigns'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { isNotFinished } from '@/lib/campaigns/errors'
import type { CampaignCommand } from '@/lib/campaigns/schema'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/** A finished campaign goes on: its rounds stay ended, and the next one takes up what was promised. Errors: `conflict` for one that is not finished. */
export async function reopenCampaign(ctx: Context, input: CampaignCommand): Promise<{ status: 'running' }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, commandId } = input
  const key = { userId: ctx.actor.id, commandId, body: { ...input, to: 'reopened' }, now: ctx.now }
  await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const { tx, now } = work
      await campaignOf(tx, campaignId)
      const [reopened] = await updateCampaignStatus(tx, { campaignId, from: 'finished', to: 'running', now })
      if (!reopened) throw isNotFinished()
      const audit = { action: 'campaign:reopened', entity: 'campaign', entityId: campaignId }
      const states = { before: { status: 'finished' }, after: { status: 'running' } }
      await insertAudit(tx, { ...audit, ...states, now, userId: ctx.actor.id })
      tellCampaign(work, campaignId)
      return { status: 'running' }
    }),
  )
  return { status: 'running' }
}
