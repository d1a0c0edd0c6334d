import { renewHold } from '@/db/queries/holds'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { CLOSED_TAB_MS } from '@/lib/queue/hold-rules'
import { myHolds } from '@/lib/queue/my-holds'
import type { CloseScreenInput } from '@/lib/queue/schema'

/** A tab closed on purpose gives its card back after two minutes, time enough for a reload. Errors: `forbidden`. */
export async function closeScreen(context: Context, { screenId }: CloseScreenInput): Promise<void> {
  demand(context.actor, 'company.open')
  await inOneWrite(context, async ({ tx, now }) => {
    const { desk, deck } = await myHolds(tx, context.actor.id)
    if (desk?.hold.screenId !== screenId) return
    for (const card of [desk, deck]) {
      if (!card) continue
      const { id: holdId, lastInputAt, until } = card.hold
      await renewHold(tx, {
        holdId,
        screenId: card.hold.screenId,
        lastInputAt,
        until: Math.min(until, now + CLOSED_TAB_MS),
      })
    }
  })
}
