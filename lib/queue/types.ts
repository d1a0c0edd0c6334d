import type { ActivityKind } from '@/lib/activities/types'
import type { Outcome, WrongReason } from '@/lib/calls/types'
import type { CampaignRules, Script } from '@/lib/campaigns/types'
import type { DeskNotice } from '@/lib/notices/types'
import type { NoteTask } from '@/lib/office/types'
import type { Ordering } from '@/lib/orders/types'
import type { NumberKind, NumberStatus } from '@/lib/organizations/types'
import type { OutboxStatus } from '@/lib/outbox/types'
import type { CardCompany } from '@/lib/queue/card-company'

export type EntryState = 'waiting' | 'barred' | 'closed'
export const LANES = ['prio', 'callback', 'busy', 'retry', 'woken', 'fresh'] as const
export type Lane = (typeof LANES)[number]
/** Why a card stands on the desk: the lane it was served from, or what put it there past the rules. */
export const WHY_CODES = [...LANES, 'fresh_called', 'unfinished', 'opened', 'undone'] as const
export type WhyCode = (typeof WHY_CODES)[number]
export type HoldKind = 'desk' | 'deck'
export type BarCause = 'lock' | 'suppression' | 'address_care' | 'dead_numbers' | 'deleted'

export interface CardPhone {
  id: number
  e164: string
  shown: string
  status: NumberStatus
  kind: NumberKind
  extension: string | null
  contactId: number | null
}

export interface CardContact {
  id: number
  /** What a change of the person is made on. */
  version: number
  firstName: string
  lastName: string
  title: string | null
  mobile: string | null
  email: string | null
  isDecisionMaker: boolean
}

/** One line of the company's history; times ISO 8601 UTC. */
export interface CardActivity {
  id: number
  kind: ActivityKind
  at: string
  by: string
  byId: number
  contact: string | null
  outcome: Outcome | null
  reason: WrongReason | null
  talked: boolean
  attemptNo: number | null
  /** Of a mail. */
  subject: string
  body: string
  /** Where a mail or an SMS is on its way; null for what is not sent. */
  delivery: OutboxStatus | null
  campaign: string | null
  undone: boolean
  office: NoteTask[]
}

/** A call to one of the company's numbers or to its org.nr, in any campaign and at any workplace. */
export interface RecentCall {
  at: string
  by: string
  e164: string | null
  organization: string
  outcome: Outcome
  campaign: string
}

export interface CardLock {
  id: number
  ownerId: number
  ownerName: string
  since: string
  promisedAt: string
}

export type CardStop = { byName: string; at: string; case: string }

export type Draft = { note: string; checklist: Record<string, unknown>; at: string }

/** What a caller sees of one company in one campaign. */
export interface Card {
  entryId: number
  holdToken: string
  holdUntil: string
  version: number
  campaignId: number
  campaignName: string
  lane: Lane
  /** The sentence in Swedish, as it was true when the card was read. */
  why: string
  /** What the sentence is made of, so that a screen can say it in its own language and at its own time. */
  whyCode: WhyCode
  /** When the entry fell due, ISO 8601; null for a fresh one that nothing has moved. */
  dueAt: string | null
  lastCallAt: string | null
  attempts: number
  attemptLimit: number
  proposeNoAt: number
  organization: CardCompany
  contacts: CardContact[]
  lastActivities: CardActivity[]
  olderActivities: number
  recentCalls: RecentCall[]
  lock: CardLock | null
  stop: CardStop | null
  draft: Draft | null
  /** When the company comes back by each outcome that has a fixed rule, ISO 8601; shown on the outcome's button. */
  preview: { noAnswer: string; busy: string; noSixMonths: string; callback: string }
  script: Script
  /** What the time field goes by. */
  timeRules: Pick<CampaignRules, 'window' | 'prioMaxDays'>
}

/** Why there is nothing to call, and when there will be. */
export type BecauseCode =
  | 'empty'
  | 'later'
  | 'outside_window'
  | 'paused'
  | 'finished'
  | 'no_round'
  | 'held_by_others'
  | 'locked_by_others'
  | 'other_screen'
export interface Because {
  code: BecauseCode
  text: string
  nextAt?: string
}

export interface Callback {
  entryId: number
  organizationId: number
  organization: string
  campaignId: number
  campaignName: string
  dueAt: string
  isPrio: boolean
  overdue: boolean
  lockId: number | null
}

/** A day's figures of the caller: absolute, never differences. Orders and öre are net of those `cancelled` that day. */
export interface OwnCounts {
  day: string
  calls: number
  talked: number
  orders: number
  orderValue: number
  cancelled: number
}

export interface DeskCampaign {
  id: number
  name: string
  roundNumber: number | null
  status: 'running' | 'paused' | 'finished'
}

/** Everything the desk shows; taken again after each connect and after each gap. */
export interface DeskSnapshot {
  version: number
  at: string
  user: { id: number; name: string; role: string }
  campaigns: DeskCampaign[]
  campaignId: number | null
  card: Card | null
  deck: Card | null
  because: Because | null
  /** Set when another screen of mine has the card. */
  otherScreen: boolean
  callbacks: Callback[]
  counts: OwnCounts
  /** The latest outcome that can still be undone. */
  undo: { activityId: number; organization: string; outcome: Outcome; until: string; orderNumber: number | null } | null
  locks: { open: number; warnAt: number; limit: number }
  notices: DeskNotice[]
  /** Names for the ids in facts. */
  colleagues: Array<{ id: number; name: string }>
  ordering: Ordering
  settings: { dialScheme: 'tel' | 'sip' | 'callto'; demo: boolean; clockOffsetMs: number }
}

/** Answer of next, outcome, undo and open. */
export interface CardAnswer {
  card: Card | null
  deck: Card | null
  because?: Because
  notice?: string
}

export interface OutcomeAnswer extends CardAnswer {
  saved: { activityId: number; undoUntil: string | null }
}
