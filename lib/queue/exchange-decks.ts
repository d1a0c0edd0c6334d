import { desksWithoutDeck, readyDecks } from '@/db/queries/hold-lists'
import { decksWithDuePrio } from '@/db/queries/queue'
import { type CampaignNow, campaignOnce } from '@/lib/campaigns/campaign-of'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { type Claim, claimCard, fromCampaign, ownPrio } from '@/lib/queue/claim-card'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import { heardUntil } from '@/lib/queue/hold-rules'
import type { HeldCard } from '@/lib/queue/my-holds'
import { mayBeServed, rankOf } from '@/lib/queue/rules'
import { fillDeck } from '@/lib/queue/serve-next'

/**
 * Keeps the cards on deck right: exchanges one when something of higher rank has fallen due, takes it back when the
 * window closes or the campaign pauses, and makes one for who lacks it. Background work calls it each second, and a verb that
 * makes something due may. Answers how many changed.
 */
export async function exchangeDecks(context: SystemContext): Promise<number> {
  const alive = { aliveUntil: heardUntil(context.now) }
  const decks = await readyDecks(context.db.read)
  if (decks.length === 0 && (await desksWithoutDeck(context.db.read, alive)).length === 0) return 0
  return inOneWrite(context, async (work) => {
    const kept = await takeBackUnservable(work, await readyDecks(work.tx))
    const others = await exchangeForPrio(work, kept)
    const forPromised = await exchangeForPromised(work, others)
    const filled = await fillMissing(work, await desksWithoutDeck(work.tx, alive))
    return decks.length - others.length + forPromised + filled
  })
}

async function takeBackUnservable(work: Work, decks: HeldCard[]): Promise<HeldCard[]> {
  const kept: HeldCard[] = []
  for (const deck of decks) {
    const { status, rules } = await campaignOfDeck(work, deck)
    const isInTime = mayBeServed(deck.entry, { now: work.now, window: rules.window })
    if (deck.entry.state === 'waiting' && status === 'running' && isInTime) kept.push(deck)
    else await giveBackDeck(work, { ...deck, reason: isInTime ? 'withdrawn' : 'window_closed' })
  }
  return kept
}

/** Answers the decks that were left as they are. */
async function exchangeForPrio(work: Work, decks: HeldCard[]): Promise<HeldCard[]> {
  const withPrio = new Set((await decksWithDuePrio(work.tx, { now: work.now })).map(({ userId }) => userId))
  const others: HeldCard[] = []
  for (const deck of decks) {
    const claim = claimFor(deck, await campaignOfDeck(work, deck))
    const mayGo = withPrio.has(deck.hold.userId) && deck.entry.lane !== 'prio'
    if (mayGo && (await ownPrio(work, claim))) await exchange(work, { deck, claim })
    else others.push(deck)
  }
  return others
}

/** Återkom and Upptaget that are due go to the deck of lowest rank, one each: they are everybody's. */
async function exchangeForPromised(work: Work, decks: HeldCard[]): Promise<number> {
  const lowestFirst = [...decks].sort((a, b) => rankOf(b.entry.lane) - rankOf(a.entry.lane))
  const isExhausted = new Set<number>()
  let exchanged = 0
  for (const deck of lowestFirst) {
    if (isExhausted.has(deck.entry.roundId)) continue
    const claim = claimFor(deck, await campaignOfDeck(work, deck))
    const best = await fromCampaign(work, claim)
    if (best && rankOf(best.lane) < rankOf(deck.entry.lane)) {
      await exchange(work, { deck, claim })
      exchanged += 1
    } else isExhausted.add(deck.entry.roundId)
  }
  return exchanged
}

async function exchange(work: Work, { deck, claim }: { deck: HeldCard; claim: Claim }): Promise<void> {
  await giveBackDeck(work, { ...deck, reason: 'higher_rank' })
  await claimCard(work, claim)
}

async function fillMissing(work: Work, desks: HeldCard[]): Promise<number> {
  const isShort = new Set<number>()
  let filled = 0
  for (const desk of desks) {
    if (isShort.has(desk.entry.campaignId)) continue
    const claim = claimFor(desk, await campaignOnce(work.tx, desk.entry.campaignId))
    if (await fillDeck(work, claim)) {
      work.facts.push({ name: 'deck:changed', to: [`user:${desk.hold.userId}`], payload: { reason: 'higher_rank' } })
      filled += 1
    } else isShort.add(desk.entry.campaignId)
  }
  return filled
}

function campaignOfDeck(work: Work, { entry }: HeldCard): Promise<CampaignNow> {
  return campaignOnce(work.tx, entry.campaignId)
}

function claimFor({ hold }: HeldCard, campaign: CampaignNow): Claim {
  return { userId: hold.userId, campaign, kind: 'deck', screenId: null }
}
