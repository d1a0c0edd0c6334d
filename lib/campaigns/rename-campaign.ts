import { updateCampaignName } from '@/db/queries/campaign-edits'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { demandFreeName } from '@/lib/campaigns/demand-free-name'
import { guardVersion } from '@/lib/campaigns/guard-version'
import { keepChange } from '@/lib/campaigns/keep-change'
import type { CampaignName } from '@/lib/campaigns/schema'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/** Another name, which no other campaign has. Errors: `invalid`, `conflict` when somebody renamed it meanwhile, `not_found`. */
export async function renameCampaign(ctx: Context, input: CampaignName): Promise<{ version: number }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, name } = input
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const version = await guardVersion(work, { ...input, part: 'name' })
      await demandFreeName(work.tx, { name, campaignId })
      const before = { name: (await campaignOf(work.tx, campaignId)).name }
      const updated = await updateCampaignName(work.tx, { campaignId, name, version, now: work.now })
      return keepChange(work, { campaignId, part: 'name', before, after: { name }, updated })
    }),
  )
  return answer
}
