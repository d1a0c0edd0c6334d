import { countActiveCallers, countDueBetween } from '@/db/queries/queue-because'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'

/**
 * Whether a deck card may be made: only while more ringable cards than the reserve stand for each active caller, so
 * that nobody goes without because others hold one. One count serves all writes of this process for a second, but no more than a
 * share of what was counted, since other processes count the same cards; where little is left each write counts. What is on its way
 * to its commit then is a card or two for each caller, and the reserve bears that.
 */
export async function hasReserve(work: Work, campaign: CampaignNow): Promise<boolean> {
  if (campaign.roundId === null) return false
  const counted = countedFor(work)
  const known = counted.get(campaign.roundId)
  if (known && known.share > 0 && work.now >= known.at && work.now - known.at < COUNT_AGAIN_MS) {
    known.share -= CARDS_OF_A_CYCLE
    return true
  }
  const spare = await countSpare(work, { roundId: campaign.roundId, perCaller: campaign.rules.deckReservePerCaller })
  counted.set(campaign.roundId, { at: work.now, share: Math.floor(spare / SHARES) - CARDS_OF_A_CYCLE })
  return spare > 0
}

/** Somebody entered: the reserve has to stand for one more. */
export function countReserveAgain(work: Work, roundId: number | null): void {
  if (roundId !== null) countedFor(work).delete(roundId)
}

const COUNT_AGAIN_MS = 1000
const COUNT_AHEAD = 400
/** So many processes may take their share of the same count. */
const SHARES = 8
/** A caller that goes on takes one card; two are taken off, so that what others do in the meantime never makes it too many. */
const CARDS_OF_A_CYCLE = 2

type Counted = Map<number, { at: number; share: number }>
const countedOnDatabase = new WeakMap<object, Counted>()

function countedFor({ tx }: Work): Counted {
  const known = countedOnDatabase.get(tx.of)
  if (known) return known
  const empty: Counted = new Map()
  countedOnDatabase.set(tx.of, empty)
  return empty
}

async function countSpare({ tx, now }: Work, { roundId, perCaller }: { roundId: number; perCaller: number }) {
  const [active] = await countActiveCallers(tx, { roundId })
  const needed = perCaller * (active?.count ?? 0)
  const [ringable] = await countDueBetween(tx, { roundId, from: 0, to: now + 1, limit: needed + COUNT_AHEAD })
  return (ringable?.count ?? 0) - needed
}
