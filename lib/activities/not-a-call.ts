/** The columns of the log that a call fills and a note leaves empty. */
export const NOT_A_CALL = {
  kind: 'note',
  direction: null,
  contactId: null,
  outcome: null,
  reason: null,
  goOnReason: null,
  talked: false,
  e164: null,
  attemptNo: null,
  callbackAt: null,
  campaignId: null,
  roundId: null,
  queueEntryId: null,
  counted: false,
  undo: null,
}
