import { closeChainEntry, selectChainEntries } from '@/db/queries/head-office'
import type { HoldRow } from '@/db/rows'
import type { ChainEntry } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import { uncountUnseen } from '@/lib/decks/uncount-unseen'
import { endHold } from '@/lib/queue/end-hold'
import { retireToken } from '@/lib/queue/retire-token'

export interface Chain {
  roundId: number
  /** The card that was referred to its head office. */
  organizationId: number
  orgNo: string | null
  headOfficeId: number
}

/**
 * Closes the chain's other local cards for the round: those with the same org.nr or the same head office (S23). A card
 * that somebody has begun, or has promised to call, is theirs to finish. Answers what was closed, for undo.
 */
export async function closeChain(work: Work, { organizationId, ...chain }: Chain): Promise<ChainEntry[]> {
  const { tx, now } = work
  const found = await selectChainEntries(tx, { ...chain, organizationId, orgNo: chain.orgNo ?? '' })
  const closing = found.filter(({ hold, lane }) => lane !== 'prio' && !isBegun(hold))
  for (const { id, hold } of closing) {
    await closeChainEntry(tx, { id, now })
    await retireToken(work, id)
    if (!hold) continue
    await endHold(work, hold)
    await uncountUnseen(work, [hold])
    work.facts.push({ name: 'deck:changed', to: [`user:${hold.userId}`], payload: { reason: 'withdrawn' } })
  }
  return closing.map((closed) => ({ id: closed.id, organizationId: closed.organizationId }))
}

/** On a desk, or parked from one: a deck card that was only made ready is on no screen yet. */
function isBegun(hold: HoldRow | null): boolean {
  return hold !== null && (hold.kind === 'desk' || hold.screenId !== null)
}
