import { countMix, selectLanes } from '@/db/queries/mix'
import type { Work } from '@/lib/context'
import { isOfMix } from '@/lib/decks/rules'
import type { HoldKind, Lane } from '@/lib/queue/types'

interface EndedHold {
  kind: HoldKind
  screenId: string | null
  userId: number
}
type LaneOfHold = { lane: Lane; campaignId: number }

/** Cards that were taken back. Those made ready on deck were on no screen yet, and leave their callers' mixes; a parked one was. */
export async function uncountUnseen(work: Work, holds: ReadonlyArray<EndedHold & { entryId: number }>): Promise<void> {
  const unseen = holds.filter(isUnseen)
  if (unseen.length === 0) return
  const entries = await selectLanes(
    work.tx,
    unseen.map(({ entryId }) => entryId),
  )
  for (const hold of unseen) {
    const entry = entries.find(({ id }) => id === hold.entryId)
    if (entry) await uncount(work, { ...hold, ...entry })
  }
}

/** The same for one whose entry is known. */
export async function uncountIfUnseen(work: Work, ended: EndedHold & LaneOfHold): Promise<void> {
  if (isUnseen(ended)) await uncount(work, ended)
}

const isUnseen = ({ kind, screenId }: EndedHold) => kind === 'deck' && screenId === null

async function uncount({ tx, now }: Work, { lane, campaignId, userId }: LaneOfHold & { userId: number }) {
  if (isOfMix(lane)) await countMix(tx, { campaignId, userId, by: -1, now })
}
