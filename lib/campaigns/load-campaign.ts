import { selectExample, selectPeopleOf, selectRoundsWithCounts } from '@/db/queries/campaign-lists'
import { selectCampaignHead, selectCampaignTexts } from '@/db/queries/campaigns'
import { demand } from '@/lib/auth/rights'
import type { CampaignPerson, CampaignRound, CampaignView, ScriptExample } from '@/lib/campaigns/campaign-view'
import { ownFigures } from '@/lib/campaigns/rules'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'

/** One campaign: members, rounds, script and rules, and a company of its own to try the script on. Errors: `not_found`. */
export async function loadCampaign(ctx: Context, { campaignId }: { campaignId: number }): Promise<CampaignView> {
  demand(ctx.actor, 'campaign.steer')
  const { read, scanFresh: scan } = ctx.db
  const [head] = await selectCampaignHead(read, { campaignId })
  const [texts] = await selectCampaignTexts(read, { campaignId })
  if (!head || !texts) throw notFound('Kampanjen')
  const people = await selectPeopleOf(scan, { campaignId })
  const rounds = await selectRoundsWithCounts(scan, { campaignId })
  const [example] = await selectExample(scan, { campaignId })
  return {
    id: campaignId,
    name: head.name,
    status: head.status,
    version: head.version,
    rules: ownFigures(texts.rules),
    script: texts.script,
    people: people.map(personOf).filter(({ active, isMember }) => active || isMember),
    rounds: rounds.map((round) => roundOf(round, head.roundId)),
    example: example ? exampleOf(example) : null,
  }
}

function personOf(row: Awaited<ReturnType<typeof selectPeopleOf>>[number]): CampaignPerson {
  const { id, name, role, active, memberSince, promises, onCard } = row
  return { id, name, role, active, isMember: memberSince !== null, promises: promises ?? 0, isOnCard: onCard !== null }
}

function roundOf(
  { endedAt, ...round }: Awaited<ReturnType<typeof selectRoundsWithCounts>>[number],
  runningId: number | null,
): CampaignRound {
  const open = round.id === runningId ? 'running' : 'prepared'
  return { ...round, state: endedAt === null ? open : 'ended' }
}

function exampleOf(row: Awaited<ReturnType<typeof selectExample>>[number]): ScriptExample {
  const { legalName, marketingName, firstName, lastName, city, industry } = row
  const contact = `${firstName} ${lastName}`.trim()
  return { company: marketingName ?? legalName, contact, firstName, city: city ?? '…', industry: industry ?? '…' }
}
