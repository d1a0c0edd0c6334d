import type { Reader } from '@/db/database'
import {
  countDueBetween,
  countHeldByOthers,
  nextDueOfEachLane,
  nextOwnPrio,
  prioOfOthers,
} from '@/db/queries/queue-because'
import { MINUTE_MS } from '@/lib/calendar/day-number'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import { becauseOf, type EmptyQueue, servedAt } from '@/lib/queue/because'
import type { Because } from '@/lib/queue/types'

/** Looks why a campaign has nothing to serve the caller now. */
export async function findBecause(
  reader: Reader,
  { campaign, userId, now }: { campaign: CampaignNow; userId: number; now: number },
): Promise<Because> {
  const queue = await emptyQueueOf(reader, { campaign, userId, now })
  return becauseOf(queue, { now, window: campaign.rules.window })
}

type Where = { campaign: CampaignNow; userId: number; now: number }

async function emptyQueueOf(reader: Reader, { campaign, userId, now }: Where): Promise<EmptyQueue> {
  const { status, roundId } = campaign
  const [ownPrio] = await nextOwnPrio(reader, { userId, now })
  const common = { status, hasRound: roundId !== null, ownPrioAt: ownPrio?.dueAt ?? null }
  if (roundId === null) return { ...common, next: null, prioOfOthers: [], heldByOthers: 0 }
  const [held] = await countHeldByOthers(reader, { roundId, userId })
  return {
    ...common,
    next: await nextOf(reader, { roundId, campaign, now }),
    prioOfOthers: await prioOfOthers(reader, { roundId, userId }),
    heldByOthers: held?.count ?? 0,
  }
}

/** What is served next, and how many fall due within the same minute. */
async function nextOf(reader: Reader, { roundId, campaign, now }: Omit<Where, 'userId'> & { roundId: number }) {
  const lanes = await nextDueOfEachLane(reader, { roundId, now })
  const { window } = campaign.rules
  const at = (lane: (typeof lanes)[number]) => servedAt(lane, { now, window })
  const [first] = lanes.sort((one, other) => at(one) - at(other))
  if (!first) return null
  const { dueAt, isPromised } = first
  const from = Math.floor(dueAt / MINUTE_MS) * MINUTE_MS
  const [due] = await countDueBetween(reader, {
    roundId,
    from: Math.max(from, now + 1),
    to: from + MINUTE_MS,
    limit: 1000,
  })
  return { dueAt, isPromised, count: due?.count ?? 1 }
}
