import { renewHold } from '@/db/queries/holds'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { type Context, inOneSharedWrite, type Work } from '@/lib/context'
import { giveBackExpired } from '@/lib/queue/expire-holds'
import { ASK_AFTER_MS, IDLE_LIMIT_MS, leaseOf } from '@/lib/queue/hold-rules'
import { type HeldCard, myHolds } from '@/lib/queue/my-holds'
import type { Heartbeat } from '@/lib/realtime/events'

export interface HeartbeatAnswer {
  /** ISO 8601; null when the card is no longer on this screen. */
  holdUntil: string | null
  deckUntil: string | null
  /** Nobody has touched the screen for a quarter of an hour: ask whether the caller talks. */
  ask: boolean
}

/**
 * A sign of life from the screen that has the card: its lease and the deck's run on. After 20 minutes without human input
 * the card goes back with its draft kept. Errors: `forbidden`.
 */
export async function recordHeartbeat(context: Context, beat: Heartbeat): Promise<HeartbeatAnswer> {
  demand(context.actor, 'company.open')
  return inOneSharedWrite(context, async (work) => {
    const { desk, deck } = await myHolds(work.tx, context.actor.id)
    const isHere = desk !== null && isOnThisScreen(desk, beat)
    const isDeckHere = deck !== null && (isHere || deck.hold.token === beat.deckToken)
    const lastInputAt = desk ? Math.max(desk.hold.lastInputAt, work.now - beat.idleMs) : work.now
    if (isHere && work.now - lastInputAt >= IDLE_LIMIT_MS) {
      await giveBackExpired(work, desk)
      if (isDeckHere) await giveBackExpired(work, deck)
      return { holdUntil: null, deckUntil: null, ask: false }
    }
    return {
      holdUntil: isHere ? await renew(work, { card: desk, screenId: beat.screenId, lastInputAt }) : null,
      deckUntil: isDeckHere ? await renew(work, { card: deck, screenId: deck.hold.screenId, lastInputAt }) : null,
      ask: isHere && work.now - lastInputAt >= ASK_AFTER_MS,
    }
  })
}

/** A screen that was taken over still knows the token: only the one that the hold names renews it. */
function isOnThisScreen({ hold }: HeldCard, { holdToken, screenId }: Heartbeat): boolean {
  return hold.token === holdToken && (hold.screenId === null || hold.screenId === screenId)
}

interface Renewal {
  card: HeldCard
  screenId: string | null
  lastInputAt: number
}

async function renew({ tx, now }: Work, { card, screenId, lastInputAt }: Renewal): Promise<string> {
  const until = now + leaseOf(card.hold.kind)
  await renewHold(tx, { holdId: card.hold.id, screenId, lastInputAt, until })
  return isoOf(until)
}
