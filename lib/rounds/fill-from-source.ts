import { insertAudit } from '@/db/queries/audit'
import { candidatePage } from '@/db/queries/fill-candidates'
import { demand } from '@/lib/auth/rights'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { addToRound } from '@/lib/rounds/fill-round'
import type { FillStep } from '@/lib/rounds/fill-schema'
import { candidatesOf } from '@/lib/rounds/fill-source'
import type { FilledStep } from '@/lib/rounds/types'

/** Companies in one step, which is one write: callers who save in the same moment do not notice it. */
const STEP = 250

/**
 * One step of filling a round from a file or a search; whoever fills asks for the next step where this one ended, shows how far it
 * is, and stops by asking no more. What was added stays, and the same filling again adds only what is missing.
 * Errors: `not_found`, `conflict` for a round that has ended.
 */
export async function fillFromSource(ctx: Context, input: FillStep): Promise<FilledStep> {
  demand(ctx.actor, 'campaign.steer')
  const { scanFresh: scan } = ctx.db
  const candidates = await candidatesOf(scan, input.source)
  const page = await candidatePage(scan, candidates, { after: input.after, limit: STEP })
  const organizationIds = page.map((one) => Number(one.organizationId))
  const last = page.at(-1)
  const nextAfter = last && page.length === STEP ? Number(last.at) : null
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) =>
    runCommand(work.tx, key, () => fill(work, { input, organizationIds, nextAfter })),
  )
  return answer
}

interface Step {
  input: FillStep
  organizationIds: number[]
  nextAfter: number | null
}

async function fill(work: Work, { input, organizationIds, nextAfter }: Step): Promise<FilledStep> {
  const { roundId, source, after } = input
  const { campaignId, counts } = await addToRound(work, { roundId, organizationIds })
  await insertAudit(work.tx, {
    action: 'round:filled',
    entity: 'round',
    entityId: roundId,
    before: { after },
    after: { source, ...counts },
    now: work.now,
    userId: work.actor?.id ?? null,
  })
  // Who waits for cards gets them at once; in between, a filling is no news to every desk.
  if (after === 0 || nextAfter === null) tellCampaign(work, campaignId)
  return { ...counts, nextAfter }
}
