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
