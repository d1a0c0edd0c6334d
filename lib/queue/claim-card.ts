import type { Reader } from '@/db/database'
import { countMix } from '@/db/queries/mix'
import { findMember, firstOfEachLane, firstPromised, ownDuePrio } from '@/db/queries/queue'
import type { HoldRow } from '@/db/rows'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import { campaignOnce } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import { isOfMix } from '@/lib/decks/rules'
import { type Candidate, mayBeServed, pickOf } from '@/lib/queue/rules'
import { takeHold } from '@/lib/queue/take-hold'
import type { HoldKind } from '@/lib/queue/types'
import { whyCodeOf } from '@/lib/queue/why'
import { together } from '@/lib/together'

export interface Claim {
  userId: number
  campaign: CampaignNow
  kind: HoldKind
  /** Null for a deck card: it is on no screen yet. */
  screenId: string | null
  /** An entry that was just given back: not the same again at once. */
  exceptEntryId?: number | undefined
}

/** Where the next card is looked for: in a write that takes it, or by who only asks which it is. */
export interface Looking {
  tx: Reader
  now: number
}

// Only another process can take a candidate between the look and the hold, and each time it does, somebody got a card.
const TRIES = 8

/** Takes the first card that the caller may call now, in the order of queue.md. Null when there is none. */
export async function claimCard(work: Work, claim: Claim): Promise<HoldRow | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [prio, first] = await together(ownPrio(work, claim), fromCampaign(work, claim))
    const candidate = prio ?? first
    if (!candidate) return null
    const hold = await holdCandidate(work, { candidate, claim })
    if (hold) return hold
  }
  return null
}

/** Takes one entry for the caller, with the code that says why. Null when the race was lost. */
export async function holdCandidate(
  work: Work,
  { candidate, claim, token = null }: { candidate: Candidate; claim: Claim; token?: string | null },
): Promise<HoldRow | null> {
  const { userId, kind, screenId } = claim
  const why = whyCodeOf(candidate)
  const { id: entryId, organizationId, campaignId } = candidate
  const hold = await takeHold(work, { entryId, organizationId, campaignId, userId, kind, screenId, why, token })
  if (hold && isOfMix(candidate.lane)) await countMix(work.tx, { campaignId, userId, by: 1, now: work.now })
  return hold
}

/** The oldest promise of mine that is due; one whose time was not promised waits for its own campaign's window. */
export async function ownPrio(
  { tx, now }: Looking,
  { userId, campaign, exceptEntryId }: Claim,
): Promise<Candidate | null> {
  if (!isInHardCeiling(now)) return null
  for (const prio of await ownDuePrio(tx, { userId, now })) {
    if (prio.id === exceptEntryId) continue
    const its = prio.isPromised || prio.campaignId === campaign.id ? campaign : await campaignOnce(tx, prio.campaignId)
    if (mayBeServed(prio, { now, window: its.rules.window })) return prio
  }
  return null
}

/** The first of the campaign that may be called now, without the caller's promises. A campaign serves its members only. */
export async function fromCampaign(
  { tx, now }: Looking,
  { userId, campaign, exceptEntryId }: Claim,
): Promise<Candidate | null> {
  const { roundId, status, rules } = campaign
  if (status !== 'running' || roundId === null || !isInHardCeiling(now)) return null
  const inWindow = isInCallWindow(now, rules.window)
  const asked = { roundId, now, exceptId: exceptEntryId ?? 0 }
  const [[member], found] = await together(
    findMember(tx, { campaignId: campaign.id, userId }),
    inWindow ? firstOfEachLane(tx, asked) : firstPromised(tx, asked),
  )
  if (!member) return null
  if (!inWindow) return found[0] ?? null
  return pickOf(found, { mixServed: member.mixServed, retriesPerFresh: rules.retriesPerFresh })
}
