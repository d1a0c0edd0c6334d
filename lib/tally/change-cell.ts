import { addToCell } from '@/db/queries/tally'
import type { Work } from '@/lib/context'
import { ownCounts } from '@/lib/tally/own-counts'
import type { TallyCell } from '@/lib/tally/types'
import { together } from '@/lib/together'

/**
 * Adds to one cell of the tally, less when negative. The user hears the day's absolute figures after the commit, and the
 * floor the cell as it then stands.
 */
export async function changeCell({ tx, facts }: Work, { count, talked, orderValue, ...at }: TallyCell): Promise<void> {
  const { userId, campaignId, localDay } = at
  const [[holds], counts] = await together(
    addToCell(tx, { ...at, count, talked, orderValue }),
    ownCounts(tx, { userId, day: localDay }),
  )
  const cell = { ...at, count: 0, talked: 0, orderValue: 0, ...holds }
  const payload = { userId, campaignId, counts, cell }
  facts.push({ name: 'tally:changed', to: [`user:${userId}`, 'floor'], payload })
}
