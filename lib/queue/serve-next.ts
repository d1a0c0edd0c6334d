import { moveHold } from '@/db/queries/holds'
import { isoOf } from '@/lib/calendar/iso-time'
import { type CampaignNow, campaignOnce } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { type Claim, claimCard } from '@/lib/queue/claim-card'
import { claimDesk } from '@/lib/queue/claim-desk'
import { findBecause } from '@/lib/queue/find-because'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import { leaseOf } from '@/lib/queue/hold-rules'
import { type HeldCard, myHolds } from '@/lib/queue/my-holds'
import { hasReserve } from '@/lib/queue/reserve'
import { mayBeServed } from '@/lib/queue/rules'
import { takeShown } from '@/lib/queue/take-shown'
import type { Because } from '@/lib/queue/types'
import { together } from '@/lib/together'

export interface ToServe {
  userId: number
  campaignId: number
  /** The deck card that the screen has shown as next. */
  deckToken: string | null
  next: boolean
  screenId: string | null
  exceptEntryId?: number
}
export interface Served {
  because?: Because
  /** A sentence for the caller: the shown card proved lost. */
  notice?: string
}

/**
 * Puts the next card on the desk and a further one on deck, after the present one was ended. What the screen has shown
 * as next becomes the desk card; without one the claim decides.
 */
export async function serveNext(work: Work, wanted: ToServe): Promise<Served> {
  if (!wanted.next) return {}
  const campaign = await campaignOnce(work.tx, wanted.campaignId)
  const { desk, deck: waiting } = await myHolds(work.tx, wanted.userId)
  const deck = await ofCampaign(work, { wanted, deck: waiting, campaign })
  const shown = desk ? { isOnDesk: true, deck } : await shownToDesk(work, { wanted, deck, campaign })
  const claim: Claim = { ...wanted, campaign, kind: 'desk' }
  const isServed = shown.isOnDesk || (await claimDesk(work, claim))
  const notice = shown.notice === undefined ? {} : { notice: shown.notice }
  if (!isServed) {
    const because = await findBecause(work.tx, { campaign, userId: wanted.userId, now: work.now })
    return { because, ...notice }
  }
  await together(shown.moving, shown.deck ? null : fillDeck(work, claim))
  return notice
}

/** After a switch of campaign the deck card of the old one goes back, unless it was shown, begun or is a promise of one's own. */
async function ofCampaign(work: Work, { wanted, deck, campaign }: Standing): Promise<HeldCard | null> {
  if (!deck || deck.entry.campaignId === campaign.id || deck.entry.lane === 'prio') return deck
  if (deck.hold.screenId !== null || deck.hold.token === wanted.deckToken) return deck
  await giveBackDeck(work, { ...deck, reason: 'withdrawn' })
  return null
}

/** A card on deck, while the reserve allows it. */
export async function fillDeck(work: Work, claim: Claim): Promise<boolean> {
  if (!(await hasReserve(work, claim.campaign))) return false
  return (await claimCard(work, { ...claim, kind: 'deck', screenId: null })) !== null
}

interface Shown {
  isOnDesk: boolean
  /** What stays on deck. */
  deck: HeldCard | null
  notice?: string
  /** The deck card is on its way to the desk. */
  moving?: Promise<unknown>
}

interface Standing {
  wanted: ToServe
  deck: HeldCard | null
  campaign: CampaignNow
}

async function shownToDesk(work: Work, standing: Standing): Promise<Shown> {
  const { wanted, deck } = standing
  const { deckToken } = wanted
  if (deckToken === null || deck?.hold.token === deckToken) return promote(work, standing)
  const taken = await takeShown(work, { ...wanted, token: deckToken })
  if (taken.isTaken) return { isOnDesk: true, deck }
  return { ...(await promote(work, standing)), notice: taken.notice }
}

async function promote(work: Work, { wanted, deck, campaign }: Standing): Promise<Shown> {
  if (!deck) return { isOnDesk: false, deck: null }
  const its = deck.entry.campaignId === campaign.id ? campaign : await campaignOnce(work.tx, deck.entry.campaignId)
  if (!isStillServable(deck, { campaign: its, now: work.now })) {
    await giveBackDeck(work, { ...deck, reason: 'window_closed' })
    return { isOnDesk: false, deck: null }
  }
  const { now, tx, facts } = work
  const { id: holdId, organizationId, userId } = deck.hold
  const becomes = { kind: 'desk', screenId: wanted.screenId, since: now, now, until: now + leaseOf('desk') }
  const moving = moveHold(tx, { holdId, ...becomes })
  const payload = { organizationId, userId, kind: 'desk', since: isoOf(now) } as const
  facts.push({ name: 'hold:taken', to: [`organization:${organizationId}`, 'floor'], payload })
  return { isOnDesk: true, deck: null, moving }
}

/** A parked card was begun and may be finished; what was only made ready follows the rules of serving. */
function isStillServable(
  { hold, entry }: HeldCard,
  { campaign, now }: { campaign: CampaignNow; now: number },
): boolean {
  if (hold.screenId !== null) return true
  if (entry.state !== 'waiting' || campaign.status !== 'running') return false
  return mayBeServed(entry, { now, window: campaign.rules.window })
}
