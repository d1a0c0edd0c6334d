export const SUPPRESSION_CASES = ['recently_called', 'ceased', 'no_calls', 'private_person'] as const
export type SuppressionCase = (typeof SUPPRESSION_CASES)[number]
export type SuppressionStatus = 'active' | 'released'

/** A stop as the office reads it; times ISO 8601 UTC. */
export interface ListedStop {
  id: number
  case: SuppressionCase
  /** E.164. */
  phone: string | null
  orgNo: string | null
  customerNo: string | null
  organizationId: number | null
  organization: string | null
  urgent: boolean
  note: string
  at: string
  by: string | null
  lifted: { at: string; by: string | null; reason: string } | null
}

export interface StopsPage {
  stops: ListedStop[]
  hasMore: boolean
}
