import type { Card } from '@/lib/queue/types'
import type { DeskKit, OrderHand } from '../commands/desk-kit'
import type { OrderDraft } from '../state/order-draft'
import { leftOf, missingOf } from './missing-of'
import { pressPoint, shownOrder } from './order-commands'
import { orderBody, orderOf } from './order-of'
import { saidOrder } from './said-order'

/** What the rest of the desk needs of the order. Comes with the panel's code, right after the first card. */
export function createOrderHand(kit: DeskKit): OrderHand {
  const { store } = kit
  const shown = (card: Card, order: OrderDraft | null) =>
    shownOrder(card, { order, contactId: store.getState().form.contactId })
  return {
    missing(card, order) {
      const { settings } = store.getState().ordering
      const missing = missingOf(shown(card, order), { card, settings })
      return Object.fromEntries(missing.map(({ field, fault }) => [`order.${field}`, fault]))
    },
    left: (card, order) => leftOf(shown(card, order), { card, settings: store.getState().ordering.settings }),
    body: (card, order) => orderBody(shown(card, order)),
    told: (card, order) => saidOrder(orderOf(shown(card, order)), store.getState().ordering),
    press: (digit) => pressPoint(kit, digit),
  }
}
