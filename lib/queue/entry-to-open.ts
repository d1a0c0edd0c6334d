import { selectCardStops } from '@/db/queries/cards'
import { insertOpenedEntry, reopenEntry, roundsToOpenIn } from '@/db/queries/queue-open'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { openLocksOn } from '@/lib/locks/find-locks'
import { clockOrDay } from '@/lib/queue/clock-text'
import { lockedBy, noCampaignFor, stopped, takenMeanwhile, underAddressCare } from '@/lib/queue/errors'

interface ToOpen {
  userId: number
  organizationId: number
  /** The campaign that the caller says they work, and the one of the card on their desk. */
  campaignId?: number | undefined
  presentCampaignId: number | null
}

/**
 * The entry a company is opened in: my own promise, else the campaign I work, else another of mine; the office, which is in
 * none, takes any. Closed ones are opened again, and one is made if there is none. Errors: `conflict` when another
 * locked the address, when it is stopped or with address care, or when no campaign is there for it.
 */
export async function entryToOpen(work: Work, wanted: ToOpen): Promise<{ entryId: number; campaignId: number }> {
  const { organizationId, userId } = wanted
  await refuseIfLocked(work, wanted)
  const round = await roundFor(work, wanted)
  const { roundId, campaignId } = round
  const made =
    round.entryId ??
    (await insertOpenedEntry(work.tx, { roundId, campaignId, organizationId, userId, now: work.now }))[0]?.id
  if (made === undefined) throw takenMeanwhile()
  if (round.state === 'closed') await reopenEntry(work.tx, { entryId: made, now: work.now })
  if (round.state !== 'waiting') await recomputeBars(work, { organizationIds: [organizationId] })
  await refuseIfStopped(work, made)
  return { entryId: made, campaignId }
}

async function roundFor({ tx }: Work, { userId, organizationId, campaignId, presentCampaignId }: ToOpen) {
  const rounds = await roundsToOpenIn(tx, { userId, organizationId })
  const own = rounds.filter(({ isMember }) => isMember === 1)
  const mine = own.length > 0 ? own : rounds
  const worked = mine.find((round) => round.campaignId === (campaignId ?? presentCampaignId))
  const promise = mine.find(({ ownerId }) => ownerId === userId)
  const round = promise ?? worked ?? mine.find(({ entryId }) => entryId !== null) ?? mine[0]
  if (!round) throw noCampaignFor()
  return round
}

async function refuseIfLocked({ tx, now }: Work, { organizationId, userId }: ToOpen): Promise<void> {
  const locks = await openLocksOn(tx, { organizationId })
  const lock = locks.find(({ ownerId }) => ownerId !== userId)
  if (lock) throw lockedBy(lock.ownerName, clockOrDay(lock.createdAt, now))
}

async function refuseIfStopped({ tx }: Work, entryId: number): Promise<void> {
  const [stop] = await selectCardStops(tx, { entryId })
  if (stop) throw stop.case === 'recently_called' ? underAddressCare() : stopped()
}
