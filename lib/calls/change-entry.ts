import { finishEntry } from '@/db/queries/called-card'
import { dropDraft, setLastCalled, updateEntry } from '@/db/queries/calls'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { changedMeanwhile } from '@/lib/calls/errors'
import type { CallOnCard } from '@/lib/calls/load-call'
import type { Decision, EntryFacts } from '@/lib/calls/rules'
import type { Work } from '@/lib/context'
import { dropHold } from '@/lib/queue/end-hold'
import { together } from '@/lib/together'

interface Changing {
  call: CallOnCard
  decision: Decision
  callerId: number
}

/** The entry first, guarded by its version; then what stood on it: hold and token, unless the card stays. Errors: conflict. */
export async function changeEntry(work: Work, { call, decision, callerId }: Changing): Promise<void> {
  const { entry, hold, draftId } = call
  const becomes = factsOf(decision.entry)
  // A bar stands until what set it is lifted: an outcome closes an entry, it never frees it.
  if (becomes.state === 'waiting' && entry.state === 'barred') becomes.state = 'barred'
  const { staysOnDesk } = decision
  const write = staysOnDesk ? updateEntry : finishEntry
  const [changed] = await together(
    write(work.tx, { ...becomes, id: entry.id, version: entry.version, now: work.now }),
    setLastCalled(work.tx, { organizationId: entry.organizationId, lastCalledAt: work.now }),
    hold && !staysOnDesk ? dropHold(work, hold) : null,
    draftId !== null && !staysOnDesk ? dropDraft(work.tx, { userId: callerId, entryId: entry.id }) : null,
  )
  if (changed === 0) throw changedMeanwhile()
  if (staysOnDesk) return
  if (entry.state !== 'waiting' && becomes.state !== 'closed') {
    await recomputeBars(work, { organizationIds: [entry.organizationId] })
  }
}

/** The parts of an entry that an outcome changes. */
export function factsOf(entry: EntryFacts): EntryFacts {
  const { state, lane, dueAt, isPromised, attempts, busyInRow, ownerId, closedAs, lastOutcome, lastCallAt } = entry
  return { state, lane, dueAt, isPromised, attempts, busyInRow, ownerId, closedAs, lastOutcome, lastCallAt }
}
