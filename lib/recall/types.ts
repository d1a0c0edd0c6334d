/** An entry that the recall guard has moved; what undo needs to move it back. Epoch milliseconds. */
export interface MovedEntry {
  entryId: number
  dueAtBefore: number
  dueAtAfter: number
}
