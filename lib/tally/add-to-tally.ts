import { addToCell } from '@/db/queries/tally'
import type { TallyOutcome } from '@/lib/calls/types'
import type { Work } from '@/lib/context'
import { ownCounts } from '@/lib/tally/own-counts'

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

/**
 * Counts a call (1), or takes it away again when it is undone (-1), in the transaction of the outcome; the user and the
 * floor hear the day's absolute figures after the commit.
 */
export async function addToTally(
  { tx, facts }: Work,
  { activity, sign }: { activity: CountedCall; sign: 1 | -1 },
): Promise<void> {
  const { localDay, localHour, campaignId, userId, outcome } = activity
  const cell = { localDay, localHour, campaignId, userId, outcome }
  await addToCell(tx, {
    ...cell,
    count: sign,
    talked: activity.talked ? sign : 0,
    orderValue: sign * activity.orderValue,
  })
  const counts = await ownCounts(tx, { userId, day: localDay })
  facts.push({ name: 'tally:changed', to: [`user:${userId}`, 'floor'], payload: { userId, campaignId, counts } })
}
