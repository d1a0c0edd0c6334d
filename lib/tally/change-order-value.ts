import { addToCell } from '@/db/queries/tally'
import type { Work } from '@/lib/context'
import { ownCounts } from '@/lib/tally/own-counts'

export interface OrderValueChange {
  localDay: string
  localHour: number
  campaignId: number
  userId: number
  /** Öre ex VAT, more or less. */
  by: number
}

/** An order that stands is worth more or less than it was: the cell of its call follows, no call comes or goes. */
export async function changeOrderValue({ tx, facts }: Work, { by, ...cell }: OrderValueChange): Promise<void> {
  const { userId, campaignId, localDay } = cell
  await addToCell(tx, { ...cell, outcome: 'order', count: 0, talked: 0, orderValue: by })
  const counts = await ownCounts(tx, { userId, day: localDay })
  facts.push({ name: 'tally:changed', to: [`user:${userId}`, 'floor'], payload: { userId, campaignId, counts } })
}
