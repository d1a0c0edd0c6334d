/** How an address lock ended. */
export type LockEnd = 'outcome' | 'undone' | 'released' | 'taken_over' | 'given_back' | 'suppressed' | 'expired'
