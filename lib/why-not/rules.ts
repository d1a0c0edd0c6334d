import { isoOf } from '@/lib/calendar/iso-time'
import { isInHardCeiling, nextInHardCeiling, nextOpening } from '@/lib/calendar/window'
import type { Outcome } from '@/lib/calls/types'
import type { CampaignRules, CampaignStatus } from '@/lib/campaigns/types'
import { mayBeServed } from '@/lib/queue/rules'
import type { BarCause, EntryState, HoldKind, Lane } from '@/lib/queue/types'
import type { SuppressionCase } from '@/lib/suppression/types'
import type { Hindrance } from './types'

export interface StandingCard {
  entryId: number
  state: EntryState
  lane: Lane
  dueAt: number
  isPromised: boolean
  closedAs: Outcome | null
  lastCallAt: number | null
  updatedAt: number
  isClosedByRules: boolean
  roundNumber: number
  isRunningRound: boolean
}

export interface Holding {
  organizationId: number
  organization: string
  byName: string
  kind: HoldKind
  since: number
}

/** What is known of a company and its card in one campaign. Instants in epoch milliseconds. */
export interface CompanyFacts {
  organizationId: number
  isDeleted: boolean
  hasOkNumber: boolean
  stops: ReadonlyArray<{ case: SuppressionCase; byName: string | null; at: number }>
  locks: ReadonlyArray<{
    id: number
    /** The card that was promised. */
    entryId: number
    ownerName: string
    since: number
    promisedAt: number
    organization: string | null
  }>
  holds: readonly Holding[]
}

export interface CampaignFacts {
  status: CampaignStatus
  rules: CampaignRules
  hasRound: boolean
  card: StandingCard | null
  bars: ReadonlyArray<{ cause: BarCause; causeId: number }>
}

/**
 * Every reason why a company is not served in a campaign at this instant, those that bind the company first, then the
 * campaign, the card and the clock: exactly what the claim asks. None means that it is served, to its owner alone when it is
 * a promise.
 */
export function hindrancesOf(company: CompanyFacts, campaign: CampaignFacts, now: number): Hindrance[] {
  return [
    ...ofCompany(company, campaign),
    ...ofCampaign(campaign),
    ...ofCard(campaign.card),
    ...ofHolds(company),
    ...ofClock(campaign, now),
  ]
}

function ofCompany({ isDeleted, hasOkNumber, stops, locks }: CompanyFacts, { card, bars }: CampaignFacts): Hindrance[] {
  const found: Hindrance[] = []
  if (isDeleted) found.push({ code: 'deleted' })
  for (const stop of stops) {
    if (stop.case === 'recently_called') found.push({ code: 'address_care', at: isoOf(stop.at) })
    else found.push({ code: 'suppressed', case: stop.case, byName: stop.byName, at: isoOf(stop.at) })
  }
  if (!hasOkNumber) found.push({ code: 'dead_numbers' })
  const barring = new Set(bars.filter(({ cause }) => cause === 'lock').map(({ causeId }) => causeId))
  for (const { id, ownerName, since, promisedAt, organization } of locks) {
    if (!barring.has(id)) continue
    found.push({ code: 'locked', ownerName, since: isoOf(since), promisedAt: isoOf(promisedAt), organization })
  }
  return card?.state === 'barred' && found.length === 0 ? [{ code: 'barred' }] : found
}

function ofCampaign({ status, hasRound, card }: CampaignFacts): Hindrance[] {
  if (status !== 'running') return [{ code: status }]
  if (!hasRound) return [{ code: 'no_round' }]
  return card ? [] : [{ code: 'not_in_round' }]
}

function ofCard(card: StandingCard | null): Hindrance[] {
  if (!card) return []
  const { state, closedAs, lastCallAt, updatedAt, isClosedByRules, isRunningRound, roundNumber, lane } = card
  if (state === 'closed') {
    const at = closedAs === null ? updatedAt : (lastCallAt ?? updatedAt)
    return [{ code: 'closed', as: closedAs, at: isoOf(at), isByRules: isClosedByRules }]
  }
  // A promise is served from every round that has not ended; everything else from the one that runs.
  return isRunningRound || lane === 'prio' ? [] : [{ code: 'round_waits', roundNumber }]
}

function ofHolds({ holds, organizationId }: CompanyFacts): Hindrance[] {
  return holds.map(({ organizationId: heldId, organization, byName, kind, since }) =>
    heldId === organizationId
      ? { code: 'held', byName, kind, since: isoOf(since) }
      : { code: 'number_held', byName, organization },
  )
}

function ofClock({ card, rules, status, hasRound }: CampaignFacts, now: number): Hindrance[] {
  if (!card || card.state === 'closed' || status !== 'running' || !hasRound) return []
  const { dueAt, lane, isPromised } = card
  const found: Hindrance[] = []
  if (dueAt > now) found.push({ code: 'not_due', lane, dueAt: isoOf(dueAt), isPromised, isRecall: lane === 'fresh' })
  // Lanes that nobody promised anything in are looked at inside the window alone, whatever the card says.
  const isBoundByCeiling = isPromised && (lane === 'prio' || lane === 'callback')
  if (isInHardCeiling(now) && mayBeServed({ isPromised: isBoundByCeiling }, { now, window: rules.window })) return found
  const opens = isBoundByCeiling ? nextInHardCeiling(now) : nextOpening(now, rules.window)
  return [...found, { code: 'outside_window', opensAt: isoOf(opens) }]
}
