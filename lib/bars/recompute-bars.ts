import { deleteBars, insertBar, selectBars } from '@/db/queries/bars'
import { type EntryFacts, loadBarFacts } from '@/lib/bars/load-bar-facts'
import { differenceOfBars } from '@/lib/bars/rules'
import { settleStates } from '@/lib/bars/settle-states'
import { tellBars } from '@/lib/bars/tell-bars'
import { type Touched, touchedOrganizations } from '@/lib/bars/touched-organizations'
import type { Work } from '@/lib/context'

export interface BarChanges {
  /** Entries that were waiting and are barred now. */
  barred: number[]
  /** Entries that were barred and are waiting now. */
  unbarred: number[]
}

const CHUNK = 500

/**
 * Makes exactly those bars stand that the rule gives, for every entry that a change touches: the companies named and
 * all that share a number or org.nr with them. Sets waiting or barred (closed is left alone), takes deck cards of barred
 * entries back and tells the screens. To be called after each lock, release, stop, number, org.nr, fill, import, merge or restore.
 */
export async function recomputeBars(work: Work, touched: Touched): Promise<BarChanges> {
  const organizationIds = await touchedOrganizations(work.tx, touched)
  const changes: BarChanges = { barred: [], unbarred: [] }
  for (let at = 0; at < organizationIds.length; at += CHUNK) {
    const { barred, unbarred } = await recomputeChunk(work, organizationIds.slice(at, at + CHUNK))
    changes.barred.push(...barred)
    changes.unbarred.push(...unbarred)
  }
  return changes
}

async function recomputeChunk(work: Work, organizationIds: readonly number[]): Promise<BarChanges> {
  const entries: EntryFacts[] = await loadBarFacts(work.tx, organizationIds)
  const standing = await selectBars(work.tx, organizationIds)
  const { missing, surplus, barredIds } = differenceOfBars(entries, standing)
  for (const { entryId, cause, causeId } of missing) {
    await insertBar(work.tx, { entryId, cause, causeId, now: work.now })
  }
  const surplusIds = new Set(surplus.map((bar) => bar.id))
  await deleteBars(work.tx, [...surplusIds])
  tellBars(work, { missing, surplus, remaining: standing.filter((bar) => !surplusIds.has(bar.id)) })
  return settleStates(work, { entries, barredIds })
}
