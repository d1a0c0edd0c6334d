import { demand } from '@/lib/auth/rights'
import type { CampaignCommand } from '@/lib/campaigns/schema'
import { setStatus } from '@/lib/campaigns/set-status'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/** Serves a paused campaign again. Errors: `conflict` for a finished one. */
export async function resumeCampaign(ctx: Context, input: CampaignCommand): Promise<{ status: 'running' }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, commandId } = input
  const key = { userId: ctx.actor.id, commandId, body: { ...input, to: 'running' }, now: ctx.now }
  await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => ({ changed: await setStatus(work, { campaignId, to: 'running' }) })),
  )
  return { status: 'running' }
}
