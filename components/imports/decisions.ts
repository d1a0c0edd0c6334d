/** What a person can say of a row that may be a company of the register. */
export const DECISIONS = ['new', 'same', 'skip'] as const
