import type { Tx } from '@/db/database'
import { addToCell, clearTally, selectCellsOfActivities } from '@/db/queries/tally'

/** Counts every activity anew. Gives what the tally holds already ("Always true" 5); after a repair, what it should. */
export async function rebuildTally(tx: Tx): Promise<void> {
  await clearTally(tx)
  for (const cell of await selectCellsOfActivities(tx)) await addToCell(tx, cell)
}
