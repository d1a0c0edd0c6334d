import type { TallyOutcome } from '@/lib/calls/types'
import type { Work } from '@/lib/context'
import { changeCell } from '@/lib/tally/change-cell'

/** The parts of an activity that are counted. */
export interface CountedCall {
  localDay: string
  localHour: number
  campaignId: number
  userId: number
  outcome: TallyOutcome
  talked: boolean
  /** Öre ex VAT; 0 of what is no order. */
  orderValue: number
}

/** Counts a call (1), or takes it away again when it is undone (-1), in the transaction of the outcome. */
export function addToTally(work: Work, { activity, sign }: { activity: CountedCall; sign: 1 | -1 }): Promise<void> {
  const { talked, orderValue, ...cell } = activity
  return changeCell(work, { ...cell, count: sign, talked: talked ? sign : 0, orderValue: sign * orderValue })
}
