import type { EntryFacts } from '@/lib/calls/rules'
import type { CustomerChange } from '@/lib/orders/fill-customer'
import type { OrderInput } from '@/lib/orders/schema'
import type { NumberStatus } from '@/lib/organizations/types'
import type { MovedEntry } from '@/lib/recall/types'

/** What became of the caller's address lock: made, its promise moved, or released; with the entry of the promise before it. */
export type LockChange =
  | { did: 'made'; lockId: number }
  | { did: 'moved'; lockId: number; promisedAt: number; entryId: number }
  | { did: 'released'; lockId: number; entryId: number }

export interface ChainEntry {
  id: number
  organizationId: number
}

export interface HeadOfficeChange {
  parentIdBefore: number | null
  /** The card that was made for it; null when it was found. */
  madeId: number | null
  closed: ChainEntry[]
}

/** Kept on the activity so that undo can put everything back. */
export interface UndoRecord {
  /** Epoch milliseconds; nothing can be undone after it. */
  until: number
  entry: EntryFacts
  lastCalledAt: number | null
  moved: MovedEntry[]
  lock?: LockChange
  /** Numbers that were marked, with what they were before. */
  numbers?: Array<{ id: number; status: NumberStatus }>
  /** The stop that Privatperson made. */
  stopId?: number
  /** Locks that the stop ended. */
  endedLockIds?: number[]
  headOffice?: HeadOfficeChange
  /** What an order changed of the customer. */
  customer?: CustomerChange
  /** The order as it was sent: back in the draft. */
  order?: OrderInput
}
