/** How an address lock ended. */
export type LockEnd = 'outcome' | 'undone' | 'released' | 'taken_over' | 'given_back' | 'suppressed' | 'expired'

/** An address lock that stands. Times in epoch milliseconds; `createdAt` is since when. */
export interface OpenLock {
  id: number
  organizationId: number
  entryId: number
  ownerId: number
  ownerName: string
  createdAt: number
  promisedAt: number
}

/** Answer of the commands on a lock. */
export interface LockAnswer {
  lockId: number
  /** ISO 8601; null when no promise stands any longer. */
  promisedAt: string | null
}

/** Why a promise stayed as it was: released already, on somebody's screen now, theirs already, or somebody else's by now. */
export type StayReason = 'released' | 'on_screen' | 'same_owner' | 'moved'

export interface StayedPromise {
  lockId: number
  organization: string
  why: StayReason
  /** Whose screen it is on, or whose promise it is. */
  name: string | null
}

/** What steering did to one promise; it is taken back from this. */
export interface SteeredPromise {
  lockId: number
  organizationId: number
  /** A promise that changes hands gets a lock of its own. */
  nowLockId: number
  fromUserId: number
  /** Null when it went to anyone. */
  toUserId: number | null
  /** Epoch milliseconds, before and after. */
  promisedAt: number
  nowPromisedAt: number
}

export interface SteeredLocks {
  steered: SteeredPromise[]
  stayed: StayedPromise[]
  /** Epoch milliseconds. */
  at: number
}

export interface UndoneSteering {
  restored: number
  /** Changed by somebody since. */
  left: number
}
