import { clearToken } from '@/db/queries/holds'
import type { Work } from '@/lib/context'

/** From now on the last token given out for the entry is stale: after an outcome, a bar, or the end of the round. */
export async function retireToken({ tx }: Work, entryId: number): Promise<void> {
  await clearToken(tx, { entryId })
}
