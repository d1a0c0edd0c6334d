import { findEntry, holdOfEntry, userName } from '@/db/queries/holds'
import type { EntryRow, HoldRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import { holdLost } from '@/lib/queue/errors'

/**
 * The entry that a hold token stands for, and its hold. It counts without a hold too, as long as nobody took the card.
 * Errors: `hold_lost`.
 */
export async function resolveToken(
  { tx, actor }: Work,
  token: string,
): Promise<{ entry: EntryRow; hold: HoldRow | null }> {
  const entry = await entryOfToken(tx, token)
  if (!entry || !actor) throw holdLost(null)
  if (entry.token !== token || entry.tokenUserId !== actor.id) throw await lostTo(tx, entry, actor.id)
  if (entry.heldById === null) return { entry, hold: null }
  const [hold] = await holdOfEntry(tx, { entryId: entry.id })
  return { entry, hold: hold ?? null }
}

/** The entry whose id a token carries, whether or not the token still counts. */
export async function entryOfToken(tx: Work['tx'], token: string): Promise<EntryRow | null> {
  const [entry] = await findEntry(tx, { entryId: entryIdOf(token) })
  return entry ?? null
}

/** The id that a token begins with; 0, which no entry has, when it is none of ours. */
export function entryIdOf(token: string): number {
  const entryId = Number(token.slice(0, Math.max(0, token.indexOf('.'))))
  return Number.isSafeInteger(entryId) && entryId > 0 ? entryId : 0
}

async function lostTo(tx: Work['tx'], entry: EntryRow, userId: number) {
  const taker = [entry.heldById, entry.tokenUserId].find((id) => id !== null && id !== userId)
  const [user] = taker ? await userName(tx, { userId: taker }) : []
  return holdLost(user?.name ?? null)
}
