import { updateCampaignScript } from '@/db/queries/campaign-edits'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { guardVersion } from '@/lib/campaigns/guard-version'
import { keepChange } from '@/lib/campaigns/keep-change'
import type { ScriptChange } from '@/lib/campaigns/schema'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/** A campaign's new script; it stands on open desks at once. Errors: `conflict` when somebody changed it meanwhile (says who), `not_found`. */
export async function editScript(ctx: Context, input: ScriptChange): Promise<{ version: number }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, script } = input
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const version = await guardVersion(work, { ...input, part: 'script' })
      const before = { script: (await campaignOf(work.tx, campaignId)).script }
      const updated = await updateCampaignScript(work.tx, { campaignId, script, version, now: work.now })
      return keepChange(work, { campaignId, part: 'script', before, after: { script }, updated })
    }),
  )
  return answer
}
