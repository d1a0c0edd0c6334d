import { insertAudit } from '@/db/queries/audit'
import { insertCampaign } from '@/db/queries/campaigns'
import { demand } from '@/lib/auth/rights'
import { demandFreeName } from '@/lib/campaigns/demand-free-name'
import { nameIsTaken } from '@/lib/campaigns/errors'
import type { NewCampaign } from '@/lib/campaigns/schema'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'

/** A campaign with its own figures and script; its first round is started by itself (S10). Errors: `invalid` for a name that exists. */
export async function createCampaign(ctx: Context, input: NewCampaign): Promise<{ campaignId: number }> {
  demand(ctx.actor, 'campaign.steer')
  const { commandId, ...wanted } = input
  const key = { userId: ctx.actor.id, commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => makeCampaign(work, wanted)))
  return answer
}

/** The step of it, for imports and the demo. */
export async function makeCampaign(
  work: Work,
  { name, rules, script }: Omit<NewCampaign, 'commandId'>,
): Promise<{ campaignId: number }> {
  const { tx, now } = work
  const byId = work.actor?.id ?? null
  await demandFreeName(tx, { name, campaignId: null })
  const [made] = await insertCampaign(tx, { name, rules, script, now, byId })
  if (!made) throw nameIsTaken()
  const audit = {
    action: 'campaign:created',
    entity: 'campaign',
    entityId: made.id,
    before: {},
    after: { name, rules },
  }
  await insertAudit(tx, { ...audit, now, userId: byId })
  return { campaignId: made.id }
}
