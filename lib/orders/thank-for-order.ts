import type { Work } from '@/lib/context'
import { queueThankYou, type ThankYouOn } from '@/lib/mail/thank-you'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { asksForLogo } from '@/lib/orders/rules/totals'
import type { OrderForMail, PlacedOrder } from '@/lib/orders/types'

/** The mail waits in the outbox until the order can no longer be undone; undo takes it back (S58). */
const AFTER_UNDO_MS = 1000

/** Thanks for an order by mail, in the transaction that places it. `undoUntil` in epoch milliseconds. */
export async function thankForOrder(
  work: Work,
  {
    placed,
    order,
    ...on
  }: { placed: PlacedOrder; order: CheckedOrder; undoUntil: number } & Omit<ThankYouOn, 'sendAt'>,
): Promise<void> {
  const { undoUntil, ...about } = on
  await queueThankYou(work, mailOf(placed, order), { ...about, sendAt: undoUntil + AFTER_UNDO_MS })
}

/** What the thank-you mail is written from. */
export function mailOf({ id, number }: Pick<PlacedOrder, 'id' | 'number'>, order: CheckedOrder): OrderForMail {
  const { checklist, lines, totals, settings } = order
  const { legalName, marketingName, firstName, lastName, email, termsDays } = checklist
  return {
    ...{ id, number, legalName, marketingName, firstName, lastName, email, termsDays, totals, lines },
    vatRate: settings.vatRate,
    asksForLogo: asksForLogo(lines, settings),
  }
}
