import type { CampaignStatus } from '@/lib/campaigns/types'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { Lane } from '@/lib/queue/types'
import type { TallyCell } from '@/lib/tally/types'

/** One caller's calls of one hour with one outcome in one campaign; absolute. */
export type FloorCell = Omit<TallyCell, 'localDay'>

export interface FloorPerson {
  id: number
  name: string
  /** Works the queue of these running campaigns. */
  campaignIds: number[]
}
export interface FloorCampaign {
  id: number
  name: string
  status: CampaignStatus
  roundNumber: number | null
}

/** Sums of calls: orders and their value (öre ex VAT) less what was cancelled that day. */
export interface FloorSums {
  calls: number
  talked: number
  orders: number
  orderValue: number
  cancelled: number
}

/** A week before, up to the same time on the wall while the day goes on. */
export interface FloorBefore {
  day: string
  campaigns: Array<FloorSums & { campaignId: number }>
}

/** What was called on a local day: absolute figures, as the database has them. */
export interface FloorDay {
  /** ISO 8601: the server's time of the reading. */
  at: string
  day: string
  isToday: boolean
  cells: FloorCell[]
  people: FloorPerson[]
  campaigns: FloorCampaign[]
  before: FloorBefore
}

/** A card on somebody's desk. */
export interface FloorDesk {
  userId: number
  organizationId: number
  /** Null until the name is read: facts carry none. */
  company: string | null
  campaignId: number | null
  since: string
  /** The latest sign of life of the screen that has it. */
  heardAt: string
}

export interface FloorLane {
  campaignId: number
  lane: Lane
  /** In the lane and with nobody. */
  waiting: number
  /** Could be served this minute. */
  ringable: number
  /** When the next one can be served, and how many can within half an hour of it; null when none waits for a time. */
  nextAt: string | null
  nextCount: number
}

/** Promises: `overdue` their time is past, `late` by a working day or more, `gone` their owner calls no more, `soon` (lib/promises/rules). */
export interface FloorPromises {
  campaignId: number
  open: number
  overdue: number
  late: number
  gone: number
  soon: number
  oldestSince: string | null
}

export interface FloorOffice {
  fresh: number
  taken: number
  overdue: number
  oldestAt: string | null
}

export const FLOOR_EVENTS = ['order', 'cancelled', 'stop', 'lock', 'competing', 'answered', 'skipped', 'pause'] as const
export type FloorEventKind = (typeof FLOOR_EVENTS)[number]

export interface FloorEvent {
  /** Kind and number: the same event has the same one. */
  id: string
  kind: FloorEventKind
  at: string
  userId: number | null
  by: string | null
  organizationId: number | null
  company: string | null
  orderId: number | null
  /** Öre ex VAT of an order. */
  amount: number | null
  /** How many of the kind by the same person in a row. */
  count: number
}

/** How things stand now. Read once for everybody who watches, and therefore up to a second old. */
export interface FloorNow {
  at: string
  desks: FloorDesk[]
  lanes: FloorLane[]
  promises: FloorPromises[]
  /** The first to act on; none for who does not steer them. */
  atRisk: ListedLock[]
  stopsToday: number
  office: FloorOffice
  events: FloorEvent[]
}
