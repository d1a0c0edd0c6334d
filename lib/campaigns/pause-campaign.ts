import { selectDecksOfCampaign } from '@/db/queries/campaigns'
import { demand } from '@/lib/auth/rights'
import type { CampaignCommand } from '@/lib/campaigns/schema'
import { setStatus } from '@/lib/campaigns/set-status'
import { withdrawCards } from '@/lib/campaigns/withdraw-cards'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/** Nothing more is served from the campaign. Cards on a screen may be finished, those on deck are taken back. Errors: `conflict`. */
export async function pauseCampaign(ctx: Context, input: CampaignCommand): Promise<{ status: 'paused' }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, commandId } = input
  const key = { userId: ctx.actor.id, commandId, body: { ...input, to: 'paused' }, now: ctx.now }
  await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      await setStatus(work, { campaignId, to: 'paused' })
      await withdrawCards(work, { holds: await selectDecksOfCampaign(work.tx, { campaignId }), reason: 'paused' })
      return { status: 'paused' }
    }),
  )
  return { status: 'paused' }
}
