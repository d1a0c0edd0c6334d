import { markBarred, markWaiting } from '@/db/queries/bars'
import { tellWhoSet } from '@/lib/callbacks/tell-who-set'
import type { Work } from '@/lib/context'
import { withdrawDecks } from '@/lib/decks/withdraw-decks'
import type { EntryState } from '@/lib/queue/types'

interface Settled {
  entries: ReadonlyArray<{ entryId: number; state: EntryState }>
  barredIds: ReadonlySet<number>
}

/** Entries with a bar are barred, those without are waiting. A desk card that is barred stays until its hold ends. */
export async function settleStates(
  work: Work,
  { entries, barredIds }: Settled,
): Promise<{ barred: number[]; unbarred: number[] }> {
  const toBar = entries.filter(({ entryId, state }) => state === 'waiting' && barredIds.has(entryId))
  const toFree = entries.filter(({ entryId, state }) => state === 'barred' && !barredIds.has(entryId))
  const { tx, now } = work
  const barred = await markBarred(tx, idsOf(toBar), { now })
  const unbarred = await markWaiting(tx, idsOf(toFree), { now })
  const held = barred.filter((entry) => entry.heldById !== null).map((entry) => entry.id)
  for (const entry of [...barred, ...unbarred]) await tellWhoSet(work, entry)
  await withdrawDecks(work, { entryIds: held, reason: 'barred' })
  return { barred: barred.map((entry) => entry.id), unbarred: unbarred.map((entry) => entry.id) }
}

const idsOf = (entries: ReadonlyArray<{ entryId: number }>) => entries.map((entry) => entry.entryId)
