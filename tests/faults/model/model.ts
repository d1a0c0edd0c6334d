import type { CallOutcome, Outcome, WrongReason } from '@/lib/calls/types'
import type { Lane } from '@/lib/queue/types'

export interface ModelEntry {
  id: number
  company: string
  campaign: string
  isClosed: boolean
  closedAs: string | null
  /** The referral that closed it with its chain, until an outcome of its own. */
  closedWith?: object | null
  lane: Lane
  owner: string | null
  attempts: number
  busyInRow: number
}
export interface ModelLock {
  company: string
  entry: number
  owner: string
}
export interface ModelStop {
  company: string
  phone: string | null
}
export interface ModelPhone {
  company: string
  e164: string
  isOk: boolean
}
export interface ModelHold {
  user: string
  entry: number
  kind: 'desk' | 'deck'
  token: string
  until: number
  isParked: boolean
}
export interface ModelCall {
  activityId: number
  user: string
  at: number
  entry: number
  counted: boolean
  canUndo: boolean
  isUndone: boolean
  talked: boolean
  /** The stop that this call made itself. */
  stop: ModelStop | null
  /** The order that was taken in it. */
  order?: ModelOrder
  /** Puts back in the model what this call changed. */
  inverse: () => void
}

export interface ModelOrder {
  id: number
  user: string
  status: 'placed' | 'undone' | 'blocked' | 'cancelled'
  isCorrected: boolean
  /** Öre ex VAT. */
  value: number
  /** Whether it has counted: cancelled, it stands with its value and against it. */
  counted: boolean
  email: string
  mail: 'waiting' | 'withdrawn' | null
}

/** What the queue should hold, small enough to be seen through. Nothing here is the product's code. */
export interface Model {
  entries: Map<number, ModelEntry>
  locks: ModelLock[]
  stops: ModelStop[]
  phones: ModelPhone[]
  holds: ModelHold[]
  calls: ModelCall[]
  orgNos: Map<string, string>
  parents: Map<string, string>
  /** Tokens that an outcome, a release or another hold has made stale: they must never write again. */
  spent: Map<string, string>
  orders: ModelOrder[]
  notes: number
}

export const emptyModel = (): Model => ({
  entries: new Map(),
  locks: [],
  stops: [],
  phones: [],
  holds: [],
  calls: [],
  orgNos: new Map(),
  parents: new Map(),
  spent: new Map(),
  orders: [],
  notes: 0,
})

export interface Said {
  outcome: CallOutcome
  reason?: WrongReason
  case?: 'recently_called' | 'ceased' | 'no_calls'
}

/** The same with the outcome that has a checklist of its own. */
export interface SaidAny extends Omit<Said, 'outcome'> {
  outcome: Outcome
}

export const deskOf = (model: Model, user: string) =>
  model.holds.find((hold) => hold.user === user && hold.kind === 'desk')
export const deckOf = (model: Model, user: string) =>
  model.holds.find((hold) => hold.user === user && hold.kind === 'deck')

export function entryIn(model: Model, id: number): ModelEntry {
  const entry = model.entries.get(id)
  if (!entry) throw new Error(`The model has no entry ${id}`)
  return entry
}
