import { selectCampaigns } from '@/db/queries/campaign-lists'
import { countEntries } from '@/db/queries/round-progress'
import { demand } from '@/lib/auth/rights'
import type { ListedCampaign, ListedRound, RoundShares } from '@/lib/campaigns/campaign-view'
import { ringableNow } from '@/lib/campaigns/ringable-rules'
import { rulesOf } from '@/lib/campaigns/rules'
import type { Context } from '@/lib/context'

type Row = Awaited<ReturnType<typeof selectCampaigns>>[number]
type Counted = Awaited<ReturnType<typeof countEntries>>[number]

/** Every campaign with its running round and how far that is, those that run first, then the newest (S10). */
export async function listCampaigns(ctx: Context): Promise<ListedCampaign[]> {
  demand(ctx.actor, 'campaign.steer')
  const { scanFresh: scan } = ctx.db
  const campaigns = await selectCampaigns(scan)
  const roundIds = campaigns.flatMap(({ roundId }) => (roundId === null ? [] : [roundId]))
  const counted = roundIds.length === 0 ? [] : await countEntries(scan, { roundIds, now: ctx.now })
  const listed = campaigns.map((campaign) => ({
    id: campaign.id,
    name: campaign.name,
    status: campaign.status,
    members: campaign.members ?? 0,
    round: roundOf(campaign, { counted, now: ctx.now }),
  }))
  return listed.sort((one, other) => RANK[one.status] - RANK[other.status])
}

const RANK = { running: 0, paused: 1, finished: 2 }

function roundOf(campaign: Row, { counted, now }: { counted: Counted[]; now: number }): ListedRound | null {
  const { roundId, roundNumber, status, rules } = campaign
  if (roundId === null || roundNumber === null) return null
  const entries = counted.filter((row) => row.roundId === roundId)
  const { window } = rulesOf(rules)
  return {
    id: roundId,
    number: roundNumber,
    ...sharesOf(entries),
    ringableNow: ringableNow(entries, { status, window, now }),
  }
}

/** Every entry of a round in one of four places. */
export function sharesOf(rows: ReadonlyArray<Pick<Counted, 'state' | 'lane' | 'entries'>>): RoundShares {
  const sumOf = (isMeant: (row: (typeof rows)[number]) => boolean) =>
    rows.reduce((sum, row) => sum + (isMeant(row) ? row.entries : 0), 0)
  return {
    total: sumOf(() => true),
    fresh: sumOf(({ state, lane }) => state === 'waiting' && lane === 'fresh'),
    waiting: sumOf(({ state, lane }) => state === 'waiting' && lane !== 'fresh'),
    barred: sumOf(({ state }) => state === 'barred'),
    closed: sumOf(({ state }) => state === 'closed'),
  }
}
