import { flushSync } from 'react-dom'
import type { MissingPoint } from '@/lib/orders/form-types'
import { ORDER_POINTS, type OrderPoint } from '@/lib/orders/types'
import type { Card } from '@/lib/queue/types'
import type { DeskKit } from '../commands/desk-kit'
import { patchForm } from '../commands/save-outcome'
import { EMPTY_LINE, type LineDraft, type OrderDraft } from '../state/order-draft'
import { freshOrder } from './fresh-order'
import { missingOf } from './missing-of'
import { focusOrderField, READ_BACK_ID } from './order-focus'

/** The order that stands in the panel: what is written of it, or what the card fills it with. */
export function shownOrder(card: Card, form: { order: OrderDraft | null; contactId: number | null }): OrderDraft {
  return form.order ?? freshOrder(card, form.contactId)
}

/** Writes in the order. A point that is changed is confirmed anew; who writes in the order has chosen it. */
export function patchOrder(kit: DeskKit, patch: Partial<OrderDraft>, point?: OrderPoint): void {
  const { card, form } = kit.store.getState()
  if (!card) return
  const before = shownOrder(card, form)
  const confirmed = point ? before.confirmed.filter((one) => one !== point) : before.confirmed
  const errors = Object.fromEntries(Object.entries(form.errors).filter(([name]) => !name.startsWith('order.')))
  const order = { ...before, confirmed, ...patch }
  patchForm(kit, { order, outcome: 'order', isTouched: true, errors })
}

/** Ticks a point that has what it needs and goes on to the next one; else says what it lacks, the cursor there. */
export function confirmPoint(kit: DeskKit, point: OrderPoint): void {
  const faults = missing(kit).filter((one) => one.point === point && one.fault !== 'not_confirmed')
  const isUnsure = faults.length > 0 && faults.every(({ fault }) => fault === 'email_unsure')
  // Asked once and confirmed again: the address is as it should be.
  const isSure = isUnsure && kit.store.getState().form.errors['order.email'] !== undefined
  if (faults.length > 0 && !isSure) {
    complain(kit, faults)
    return
  }
  if (isSure) patchOrder(kit, { isEmailSure: true })
  flushSync(() => tick(kit, point))
  goOnFrom(kit, point)
}

export function untick(kit: DeskKit, point: OrderPoint): void {
  patchOrder(kit, {}, point)
}

/** A figure on the card: ticks a point, unticks it, or goes to what it lacks. 9 makes a new line (S53). */
export function pressPoint(kit: DeskKit, digit: number): void {
  const point = ORDER_POINTS[digit - 1]
  if (digit === 9) addLine(kit)
  const { card, form } = kit.store.getState()
  if (!card || !point) return
  const isFilled = missing(kit).every((one) => one.point !== point || one.fault === 'not_confirmed')
  if (shownOrder(card, form).confirmed.includes(point)) untick(kit, point)
  else if (isFilled) tick(kit, point)
  else focusOrderField(missing(kit).find((one) => one.point === point)?.field ?? `confirmed.${point}`)
}

export function addLine(kit: DeskKit): void {
  const { card, form } = kit.store.getState()
  if (!card) return
  const { lines } = shownOrder(card, form)
  flushSync(() => patchOrder(kit, { lines: [...lines, EMPTY_LINE] }))
  focusOrderField(`lines.${lines.length}.productId`)
}

export function patchLine(kit: DeskKit, at: number, patch: Partial<LineDraft>): void {
  const { card, form } = kit.store.getState()
  if (!card) return
  const { lines } = shownOrder(card, form)
  patchOrder(kit, { lines: lines.map((line, index) => (index === at ? { ...line, ...patch } : line)) })
}

export function removeLine(kit: DeskKit, at: number): void {
  const { card, form } = kit.store.getState()
  if (!card) return
  const lines = shownOrder(card, form).lines.filter((_, index) => index !== at)
  flushSync(() => patchOrder(kit, { lines }))
  focusOrderField(`lines.${Math.max(0, at - 1)}.productId`)
}

/** To the next thing that is missing after a point, else to the first one; when nothing is, to the sentence that is read back. */
export function goOnFrom(kit: DeskKit, place: MissingPoint['point']): void {
  const left = missing(kit)
  const next = left.find((one) => PLACES.indexOf(one.point) > PLACES.indexOf(place)) ?? left[0]
  if (next) focusOrderField(next.field)
  else document.getElementById(READ_BACK_ID)?.focus()
}

/** Where the talk stands: the first thing that is missing. */
export function goToFirst(kit: DeskKit): void {
  const [first] = missing(kit)
  if (first) focusOrderField(first.field)
}

export function complain(kit: DeskKit, faults: readonly MissingPoint[]): void {
  const errors = Object.fromEntries(faults.map(({ field, fault }) => [`order.${field}`, fault]))
  patchForm(kit, { errors })
}

const PLACES: ReadonlyArray<MissingPoint['point']> = ['lines', ...ORDER_POINTS, 'directed']

function tick(kit: DeskKit, point: OrderPoint): void {
  const { card, form } = kit.store.getState()
  if (card) patchOrder(kit, { confirmed: [...new Set([...shownOrder(card, form).confirmed, point])] })
}

function missing({ store }: DeskKit): MissingPoint[] {
  const { card, form, ordering } = store.getState()
  return card ? missingOf(shownOrder(card, form), { card, settings: ordering.settings }) : []
}
