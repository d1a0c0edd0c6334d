import {
  becomeEntry,
  closeEntry,
  closeUnkept,
  deleteBarsOfEntries,
  moveLockToEntry,
  moveToRound,
  selectGoingOn,
} from '@/db/queries/round-entries'
import { selectRounds } from '@/db/queries/rounds'
import type { EntryRow } from '@/db/rows'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { type Context, inOneQuietWrite, type SystemContext, type Work } from '@/lib/context'

/**
 * Brings the entries of a campaign's ended rounds where they belong: those without a promise are closed, the others move
 * into the round that runs. In short writes, and safe to do again: a stop in the middle is finished by the next time.
 */
export async function settleRounds(
  ctx: Context | SystemContext,
  { campaignId }: { campaignId: number },
): Promise<void> {
  const rounds = await selectRounds(ctx.db.read, { campaignId })
  const running = rounds.filter((round) => round.endedAt === null).at(-1)
  for (const ended of rounds.filter((round) => round.endedAt !== null)) {
    while (await inOneQuietWrite(ctx, (work) => closeSome(work, ended.id)));
    if (!running) continue
    const way = { fromRoundId: ended.id, toRoundId: running.id }
    while (await inOneQuietWrite(ctx, (work) => moveSome(work, way)));
  }
}

async function closeSome({ tx, now }: Work, roundId: number): Promise<boolean> {
  const closed = (await closeUnkept(tx, { roundId, now })).map((entry) => entry.id)
  await deleteBarsOfEntries(tx, closed)
  return closed.length > 0
}

interface Way {
  fromRoundId: number
  toRoundId: number
}

async function moveSome(work: Work, { fromRoundId, toRoundId }: Way): Promise<boolean> {
  const { tx, now } = work
  const goingOn = await selectGoingOn(tx, { fromRoundId, toRoundId })
  const alone = goingOn.filter((one) => one.metId === null).map((one) => one.entry.id)
  await moveToRound(tx, alone, { roundId: toRoundId, now })
  const meetings = goingOn.filter((one) => one.metId !== null)
  for (const { entry, metId, metLane, metState } of meetings) {
    const isFresh = metLane === 'fresh' && metState !== 'closed'
    await meet(work, { entry, metId: metId as number, isFresh })
  }
  await recomputeBars(work, { organizationIds: meetings.map((one) => one.entry.organizationId) })
  return goingOn.length > 0
}

/** A fresh entry that meets a sleeper becomes the sleeper; one that was worked already has the word. */
async function meet(work: Work, { entry, metId, isFresh }: { entry: EntryRow; metId: number; isFresh: boolean }) {
  const { tx, now } = work
  const { lane, dueAt, attempts, busyInRow, ownerId, isPromised, lastOutcome, lastCallAt } = entry
  if (isFresh) {
    const state = { lane, dueAt, attempts, busyInRow, ownerId, isPromised, lastOutcome, lastCallAt }
    await becomeEntry(tx, { entryId: metId, ...state, now })
    await moveLockToEntry(tx, { fromEntryId: entry.id, toEntryId: metId, now })
  }
  await closeEntry(tx, { entryId: entry.id, now })
  await deleteBarsOfEntries(tx, [entry.id])
}
