export const SUPPRESSION_CASES = ['recently_called', 'ceased', 'no_calls', 'private_person'] as const
export type SuppressionCase = (typeof SUPPRESSION_CASES)[number]
export type SuppressionStatus = 'active' | 'released'
