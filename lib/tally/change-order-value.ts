import type { Work } from '@/lib/context'
import { changeCell } from '@/lib/tally/change-cell'

export interface OrderValueChange {
  localDay: string
  localHour: number
  campaignId: number
  userId: number
  /** Öre ex VAT, more or less. */
  by: number
}

/** An order that stands is worth more or less than it was: the cell of its call follows, no call comes or goes. */
export function changeOrderValue(work: Work, { by, ...cell }: OrderValueChange): Promise<void> {
  return changeCell(work, { ...cell, outcome: 'order', count: 0, talked: 0, orderValue: by })
}
