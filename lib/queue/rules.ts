import type { CallWindow } from '@/lib/calendar/types'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import type { Lane } from '@/lib/queue/types'

/** What the rules ask of an entry that may be served. */
export interface Candidate {
  id: number
  organizationId: number
  campaignId: number
  lane: Lane
  /** Epoch milliseconds; 0 for a fresh one that nothing has moved. */
  dueAt: number
  isPromised: boolean
  attempts: number
  lastCallAt: number | null
}

/** Rank in serving, lowest first: own Prio, Återkom, Upptaget, and the mix of retries and fresh as one. */
export function rankOf(lane: Lane): number {
  return RANKS[lane]
}

const RANKS: Record<Lane, number> = { prio: 0, callback: 1, busy: 2, retry: 3, woken: 3, fresh: 3 }

/** Which of the first of each lane is served: Återkom, Upptaget, then `retriesPerFresh` retries to one fresh. */
export function pickOf(
  candidates: readonly Candidate[],
  { mixServed, retriesPerFresh }: { mixServed: number; retriesPerFresh: number },
): Candidate | null {
  const first = (lane: Lane) => candidates.find((candidate) => candidate.lane === lane)
  const promised = first('callback') ?? first('busy')
  if (promised) return promised
  const retry = earlier(first('retry'), first('woken'))
  const fresh = first('fresh')
  const isFreshsTurn = mixServed % (retriesPerFresh + 1) >= retriesPerFresh
  return (isFreshsTurn ? (fresh ?? retry) : (retry ?? fresh)) ?? null
}

/** Whether it may be served now: the window binds it, or the hard ceiling alone when the time was promised. */
export function mayBeServed(
  { isPromised }: { isPromised: boolean },
  { now, window }: { now: number; window: CallWindow },
): boolean {
  return isPromised ? isInHardCeiling(now) : isInCallWindow(now, window)
}

function earlier(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  if (!one || !other) return one ?? other
  return other.dueAt < one.dueAt || (other.dueAt === one.dueAt && other.id < one.id) ? other : one
}
