import { selectBarOfEntry } from '@/db/queries/bars'
import type { Work } from '@/lib/context'

/** What an entry that stays open, or is rescheduled, has as its state: barred while any bar stands on it. */
export async function stateOfOpenEntry(work: Work, entryId: number): Promise<'waiting' | 'barred'> {
  const [bar] = await selectBarOfEntry(work.tx, { entryId })
  return bar ? 'barred' : 'waiting'
}
