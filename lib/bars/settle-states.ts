import { clearEntryHolder, deleteDeckHolds, markBarred, markWaiting } from '@/db/queries/bars'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/mix/uncount-unseen'
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
  await withdrawDeckCards(work, held)
  return { barred: barred.map((entry) => entry.id), unbarred: unbarred.map((entry) => entry.id) }
}

async function withdrawDeckCards(work: Work, entryIds: number[]): Promise<void> {
  const withdrawn = await deleteDeckHolds(work.tx, entryIds)
  await uncountUnseen(work, withdrawn)
  await clearEntryHolder(
    work.tx,
    withdrawn.map((hold) => hold.entryId),
    { now: work.now },
  )
  for (const { organizationId, userId } of withdrawn) {
    work.facts.push(
      { name: 'deck:changed', to: [`user:${userId}`], payload: { reason: 'barred' } },
      { name: 'hold:released', to: [`organization:${organizationId}`, 'floor'], payload: { organizationId, userId } },
    )
  }
}

const idsOf = (entries: ReadonlyArray<{ entryId: number }>) => entries.map((entry) => entry.entryId)
