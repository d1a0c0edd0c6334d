import { insertAudit } from '@/db/queries/audit'
import { postponeSkipped } from '@/db/queries/holds'
import { findMember } from '@/db/queries/queue'
import { demand } from '@/lib/auth/rights'
import { MINUTE_MS } from '@/lib/calendar/day-number'
import { isoOf } from '@/lib/calendar/iso-time'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { cardsOf } from '@/lib/queue/card-answer'
import { endHold } from '@/lib/queue/end-hold'
import { notMember } from '@/lib/queue/errors'
import { giveBackDeck } from '@/lib/queue/give-back-deck'
import { myHolds } from '@/lib/queue/my-holds'
import { resolveToken } from '@/lib/queue/resolve-token'
import { retireToken } from '@/lib/queue/retire-token'
import type { ReleaseInput } from '@/lib/queue/schema'
import { screenToServe } from '@/lib/queue/screen-to-serve'
import { type Served, serveNext } from '@/lib/queue/serve-next'
import type { CardAnswer } from '@/lib/queue/types'

/** A skipped card does not come straight back, unless a time was promised. */
const SKIPPED_MS = 30 * MINUTE_MS

/**
 * Gives the card back without an outcome: Hoppa över, or a pause (which leaves it where it was). Its draft is kept and
 * the reason audited. With `next` the next card comes in the same answer. Errors: `forbidden`, `hold_lost`, `command_reused`.
 */
export async function releaseHold(context: Context, input: ReleaseInput): Promise<CardAnswer> {
  const { actor, now } = context
  demand(actor, 'company.open')
  if (input.next) demand(actor, 'queue.work')
  const command = { userId: actor.id, commandId: input.commandId, body: input, now }
  return inOneWrite(context, async (work) => {
    const { answer } = await runCommand(work.tx, command, () => release(work, { input, userId: actor.id }))
    return cardsOf(work, { userId: actor.id, served: answer })
  })
}

async function release(work: Work, { input, userId }: { input: ReleaseInput; userId: number }): Promise<Served> {
  const { entry, hold } = await resolveToken(work, input.holdToken)
  const { tx, now } = work
  if (hold) await endHold(work, hold)
  await retireToken(work, entry.id)
  if (input.reason === 'pause') tellPause(work, userId)
  else await postponeSkipped(tx, { entryId: entry.id, dueAt: now + SKIPPED_MS, now })
  const told = { before: null, after: { reason: input.reason, organizationId: entry.organizationId } }
  await insertAudit(tx, { ...told, now, userId, action: 'hold:released', entity: 'queue_entry', entityId: entry.id })
  const campaignId = input.campaignId ?? entry.campaignId
  const [member] = input.next ? await findMember(tx, { campaignId, userId }) : []
  if (input.next && !member && campaignId !== entry.campaignId) throw notMember()
  // Who is in no campaign may have opened a company in this one, but works no queue.
  if (!member) return leaveDesk(work, userId)
  return serveNext(work, {
    userId,
    campaignId,
    deckToken: input.deckToken ?? null,
    next: true,
    screenId: screenToServe(work, hold),
    exceptEntryId: entry.id,
  })
}

/** The floor sees a pause at once; the next heartbeat would say only that no card is there. */
function tellPause({ facts, now }: Work, userId: number): void {
  const payload = { userId, state: 'pause', organizationId: null, since: isoOf(now) } as const
  facts.push({ name: 'presence:changed', to: ['callers', 'floor'], payload })
}

/** Who rests holds no reserve; a card that was parked is still theirs. */
async function leaveDesk(work: Work, userId: number): Promise<Served> {
  const { deck } = await myHolds(work.tx, userId)
  if (deck && deck.hold.screenId === null) await giveBackDeck(work, { ...deck, reason: 'withdrawn' })
  return {}
}
