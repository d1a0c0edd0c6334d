import type { OwnDayWords } from './own-day-sv'

export const ownDayEn: OwnDayWords = {
  orders: {
    title: 'My orders',
    intro:
      'Orders you have taken since Monday, and older ones that the office has corrected or cancelled since. Ex VAT.',
    today: 'Today',
    week: 'Earlier this week',
    older: 'Older',
    empty: 'No orders this week yet.',
    failed: 'The orders could not be fetched. Close and open again.',
    number: (number) => `Order ${number}`,
    status: {
      placed: 'Placed',
      undone: 'Undone',
      blocked: 'Waits for the office',
      invoiced: 'Invoiced',
      cancelled: 'Cancelled',
    },
    corrected: (by, when) => `Corrected by ${by} ${when}`,
    cancelled: (by, when) => `Cancelled by ${by} ${when}`,
    somebody: 'the office',
  },
  best: {
    mark: 'Your best day',
    orders: (before) => `Most orders in a day. Before: ${before}.`,
    orderValue: (before) => `Highest order value in a day. Before: ${before}.`,
    talked: (before) => `Most contacts in a day. Before: ${before}.`,
    onlyYou: 'Compared with your own days alone. Can be turned off under Account.',
    panel: 'The desk',
    choose: 'Say when I beat my best day',
    hint: 'A quiet line at the top of the desk, for you alone. Follows you to other computers.',
    failed: 'The choice could not be saved. Try again.',
  },
}
