/** What became of a selection that a round was filled with. */
export interface FillCounts {
  added: number
  alreadyIn: number
  /** Stopped, or deleted. */
  suppressed: number
  /** Woken later, in another round of the campaign. */
  asleep: number
}

export interface EndedRound {
  roundId: number
  number: number
  /** Entries that ended with the round. */
  closed: number
  /** Prio, callback, busy and woken entries that go on into the next round. */
  goesOn: number
}
