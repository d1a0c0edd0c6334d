import { updateCampaignRules } from '@/db/queries/campaign-edits'
import { demand } from '@/lib/auth/rights'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { guardVersion } from '@/lib/campaigns/guard-version'
import { keepChange } from '@/lib/campaigns/keep-change'
import { ownFigures } from '@/lib/campaigns/rules'
import type { RulesChange } from '@/lib/campaigns/schema'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'

/**
 * A campaign's own figures, all of them: what is left out or equals the default follows the default. They bind from the next
 * card and the next outcome on; times already set stay. Errors: `conflict` when somebody changed them meanwhile (says who), `not_found`.
 */
export async function editFigures(ctx: Context, input: RulesChange): Promise<{ version: number }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId } = input
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      const version = await guardVersion(work, { ...input, part: 'rules' })
      const before = { rules: ownFigures((await campaignOf(work.tx, campaignId)).rules) }
      const rules = ownFigures(input.rules)
      const updated = await updateCampaignRules(work.tx, { campaignId, rules, version, now: work.now })
      return keepChange(work, { campaignId, part: 'rules', before, after: { rules }, updated })
    }),
  )
  return answer
}
