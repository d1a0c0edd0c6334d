import { selectRounds } from '@/db/queries/rounds'
import { demand } from '@/lib/auth/rights'
import type { CampaignCommand } from '@/lib/campaigns/schema'
import { setStatus } from '@/lib/campaigns/set-status'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite } from '@/lib/context'
import { stopRound } from '@/lib/rounds/end-round'
import { settleRounds } from '@/lib/rounds/settle-rounds'

/** Ends a campaign and its open rounds. What was promised stays promised; what wakes later stands in "Väckta". Errors: `not_found`. */
export async function finishCampaign(ctx: Context, input: CampaignCommand): Promise<{ status: 'finished' }> {
  demand(ctx.actor, 'campaign.steer')
  const { campaignId, commandId } = input
  const key = { userId: ctx.actor.id, commandId, body: { ...input, to: 'finished' }, now: ctx.now }
  await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, async () => {
      await setStatus(work, { campaignId, to: 'finished' })
      const open = (await selectRounds(work.tx, { campaignId })).filter((round) => round.endedAt === null)
      for (const round of open) await stopRound(work, { roundId: round.id })
      return { status: 'finished' }
    }),
  )
  await settleRounds(ctx, { campaignId })
  return { status: 'finished' }
}
