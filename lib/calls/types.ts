/** The eight outcomes of queue.md. */
export const OUTCOMES = [
  'callback',
  'callback_prio',
  'no',
  'no_six_months',
  'no_answer',
  'busy',
  'wrong',
  'order',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Outcomes without a checklist; an order is placed with its own command. */
export const CALL_OUTCOMES = ['callback', 'callback_prio', 'no', 'no_six_months', 'no_answer', 'busy', 'wrong'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

export const WRONG_REASONS = [
  'dead_number',
  'private_person',
  'unauthorized_contact',
  'head_office',
  'address_care',
] as const
export type WrongReason = (typeof WRONG_REASONS)[number]

export type TallyOutcome = Outcome | 'order_cancelled'
