import type { Reader } from '@/db/database'
import { reserveOfOthers } from '@/db/queries/hold-lists'
import { findMember, unfinishedOf } from '@/db/queries/queue'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { fromCampaign, ownPrio } from '@/lib/queue/claim-card'
import { myHolds } from '@/lib/queue/my-holds'
import { mayBeServed } from '@/lib/queue/rules'

export interface NextCard {
  entryId: number
  /** What they have already, what they had begun, what is made ready, what the queue gives, and what another has in reserve. */
  from: 'desk' | 'unfinished' | 'deck' | 'queue' | 'reserve'
}

/** Which card a caller gets when they ask for the next one in a campaign: the steps of claimNextCard without taking anything. */
export async function nextFor(
  reader: Reader,
  { userId, campaignId, now }: { userId: number; campaignId: number; now: number },
): Promise<NextCard | null> {
  const [member] = await findMember(reader, { campaignId, userId })
  if (!member) return null
  const { desk, deck } = await myHolds(reader, userId)
  if (desk) return { entryId: desk.hold.entryId, from: 'desk' }
  for (const { id: entryId, campaignId: itsId, isPromised } of await unfinishedOf(reader, { userId, now })) {
    const { rules } = await campaignOf(reader, itsId)
    if (mayBeServed({ isPromised }, { now, window: rules.window })) return { entryId, from: 'unfinished' }
  }
  if (deck && (await isPromoted(reader, { deck, campaignId, now }))) return { entryId: deck.hold.entryId, from: 'deck' }
  const campaign = await campaignOf(reader, campaignId)
  const claim = { userId, campaign, kind: 'desk', screenId: null } as const
  const looking = { tx: reader, now }
  const candidate = (await ownPrio(looking, claim)) ?? (await fromCampaign(looking, claim))
  if (candidate) return { entryId: candidate.id, from: 'queue' }
  if (campaign.roundId === null || campaign.status !== 'running') return null
  const [reserved] = await reserveOfOthers(reader, { userId, roundId: campaign.roundId })
  const isServed = reserved && mayBeServed(reserved.entry, { now, window: campaign.rules.window })
  return isServed ? { entryId: reserved.hold.entryId, from: 'reserve' } : null
}

type Deck = NonNullable<Awaited<ReturnType<typeof myHolds>>['deck']>

/** A parked card was begun and comes back; what was only made ready follows the rules of serving. */
async function isPromoted(
  reader: Reader,
  { deck, campaignId, now }: { deck: Deck; campaignId: number; now: number },
): Promise<boolean> {
  const { hold, entry } = deck
  if (hold.screenId !== null) return true
  if (entry.campaignId !== campaignId && entry.lane !== 'prio') return false
  const { status, rules } = await campaignOf(reader, entry.campaignId)
  const isStanding = entry.state === 'waiting' && status === 'running'
  return isStanding && mayBeServed(entry, { now, window: rules.window })
}
