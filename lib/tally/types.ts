import type { TallyOutcome } from '@/lib/calls/types'

/** One cell of the tally with what it holds: absolute figures, order value in öre ex VAT. */
export interface TallyCell {
  localDay: string
  localHour: number
  campaignId: number
  userId: number
  outcome: TallyOutcome
  count: number
  talked: number
  orderValue: number
}
