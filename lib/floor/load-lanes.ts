import type { Reader } from '@/db/database'
import { selectFloorCampaigns } from '@/db/queries/floor-day'
import { countFloorLanes, countLaneBetween, countPromisedNow } from '@/db/queries/floor-now'
import { isoOf } from '@/lib/calendar/iso-time'
import { nextInHardCeiling, nextOpening } from '@/lib/calendar/window'
import { ringableNow } from '@/lib/campaigns/ringable-rules'
import { rulesOf } from '@/lib/campaigns/rules'
import type { FloorLane } from '@/lib/floor/types'

const TOGETHER_MS = 30 * 60_000

type Campaign = Awaited<ReturnType<typeof selectFloorCampaigns>>[number] & { roundId: number }
type Counted = Awaited<ReturnType<typeof countFloorLanes>>[number]

/** The lanes of every round that runs: how many wait, how many can be served this minute, when the next can and how many with it. */
export async function loadLanes(scan: Reader, now: number): Promise<FloorLane[]> {
  const campaigns = (await selectFloorCampaigns(scan)).filter(
    (campaign): campaign is Campaign => campaign.roundId !== null && campaign.status !== 'finished',
  )
  if (campaigns.length === 0) return []
  const roundIds = campaigns.map(({ roundId }) => roundId)
  const counted = await countFloorLanes(scan, { roundIds, now })
  const promised = await countPromisedNow(scan, { roundIds, now })
  const lanes: FloorLane[] = []
  for (const row of counted) {
    const campaign = campaigns.find(({ roundId }) => roundId === row.roundId)
    const same = promised.find(({ roundId, lane }) => roundId === row.roundId && lane === row.lane)
    if (campaign) lanes.push(await laneOf(scan, { campaign, row, promised: same?.due ?? 0, now }))
  }
  return lanes
}

interface Standing {
  campaign: Campaign
  row: Counted
  promised: number
  now: number
}

async function laneOf(scan: Reader, { campaign, row, promised, now }: Standing): Promise<FloorLane> {
  const { lane, waiting, due } = row
  const { window } = rulesOf(campaign.rules)
  const parts = [
    { due: due - promised, isPromised: false },
    { due: promised, isPromised: true },
  ]
  const ringable = ringableNow(parts, { status: campaign.status, window, now })
  const base = { campaignId: campaign.id, lane, waiting, ringable }
  // What is due but shut out waits for the opening, all of it at once.
  const shut = due - ringable
  if (shut > 0) return { ...base, nextAt: isoOf(nextOpening(now, window)), nextCount: shut }
  if (row.nextAt === null) return { ...base, nextAt: null, nextCount: 0 }
  const { nextAt } = row
  const [near] = await countLaneBetween(scan, { roundId: row.roundId, lane, after: now, until: nextAt + TOGETHER_MS })
  const opensAt = lane === 'prio' ? nextInHardCeiling(nextAt) : nextOpening(nextAt, window)
  return { ...base, nextAt: isoOf(opensAt), nextCount: near?.entries ?? 0 }
}
