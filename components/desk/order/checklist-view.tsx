'use client'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { isField } from '@/components/ui/hotkey-places'
import type { MissingPoint } from '@/lib/orders/form-types'
import { ORDER_POINTS, type OrderPoint } from '@/lib/orders/types'
import type { Card } from '@/lib/queue/types'
import type { DeskKit } from '../commands/desk-kit'
import { useDesk, useDeskKit } from '../shared/desk-context'
import { InvoicePoint, OrgNoPoint, TermsPoint } from './invoice-points'
import { missingOf } from './missing-of'
import { ContactPoint, LegalNamePoint, MarketingNamePoint } from './name-points'
import { complain, confirmPoint, goOnFrom, goToFirst, shownOrder } from './order-commands'
import { OrderContext } from './order-context'
import { focusOrderField, focusWhole, ORDER_ID } from './order-focus'
import { OrderFoot } from './order-foot'
import { OrderLines } from './order-lines'
import { Papers } from './papers'
import { DirectedRow, EmailPoint, UrlPoint } from './reach-points'
import { ReadBack } from './read-back'
import { useOrderWords } from './use-order-words'

export interface ChecklistViewProps {
  card: Card
}

type Place = MissingPoint['point']

/** The talking checklist (S30): what is bought, the eight points in the order of the conversation, and what is read back. */
export function ChecklistView({ card }: ChecklistViewProps) {
  const words = useOrderWords()
  const kit = useDeskKit()
  const written = useDesk((state) => state.form.order)
  const contactId = useDesk((state) => state.form.contactId)
  const ordering = useDesk((state) => state.ordering)
  const order = useMemo(() => shownOrder(card, { order: written, contactId }), [card, written, contactId])
  const shown = useMemo(() => ({ card, order, ordering }), [card, order, ordering])
  const [place, setPlace] = useState<Place>('lines')
  useCursor(kit)
  return (
    <OrderContext value={shown}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes on from any of its fields. */}
      <div
        id={ORDER_ID}
        className="flex min-h-full flex-col"
        onKeyDown={(event) => goOn(event, kit)}
        onFocus={({ target }) => setPlace(placeOf(target) ?? place)}
      >
        <p
          aria-live="polite"
          className="sticky top-0 z-10 border-b border-line bg-accent-soft px-[18px] py-2 text-[15px]/5 font-medium"
        >
          {words.say[place]}
        </p>
        <OrderLines />
        <ol aria-label={words.panel}>
          <LegalNamePoint />
          <ContactPoint />
          <MarketingNamePoint />
          <OrgNoPoint />
          <InvoicePoint />
          <UrlPoint />
          <EmailPoint />
          <TermsPoint />
          <DirectedRow />
        </ol>
        <ReadBack />
        <Papers />
        <span className="flex-1" />
        <OrderFoot />
      </div>
    </OrderContext>
  )
}

/** The cursor stands where the talk does when Order is chosen, and where something is missing when it is refused. */
function useCursor(kit: DeskKit): void {
  const isOrder = useDesk(({ form }) => form.outcome === 'order' && form.isTouched)
  const errors = useDesk((state) => state.form.errors)
  useEffect(() => {
    const isHere = document.getElementById(ORDER_ID)?.contains(document.activeElement)
    // Who has begun to write elsewhere is not interrupted by an order that comes back with its card.
    const isWriting = document.activeElement !== null && isField(document.activeElement)
    if (isOrder && !isHere && !isWriting) goToFirst(kit)
  }, [isOrder, kit])
  useEffect(() => {
    const [first] = Object.keys(errors).filter((name) => name.startsWith('order.'))
    if (first) focusOrderField(first.slice('order.'.length))
  }, [errors])
}

/** Enter in a field confirms its point and goes on; Ctrl Enter saves, with the field left first so that its amount counts. */
function goOn(event: KeyboardEvent, kit: DeskKit): void {
  const { target, key, nativeEvent, defaultPrevented } = event
  if (key !== 'Enter' || defaultPrevented || nativeEvent.isComposing || !(target instanceof HTMLElement)) return
  if (event.ctrlKey) {
    target.blur()
    return
  }
  const isField = target instanceof HTMLSelectElement || target instanceof HTMLInputElement
  const place = placeOf(target)
  if (!isField || !place || target.type === 'checkbox') return
  event.preventDefault()
  // An answer that has the cursor is the one that is meant.
  if (target instanceof HTMLInputElement && target.type === 'radio' && !target.checked) target.click()
  if (isPoint(place)) confirmPoint(kit, place)
  else goOnFromRow(kit, { target, place })
}

function goOnFromRow(kit: DeskKit, { target, place }: { target: HTMLElement; place: Place }): void {
  const fields = [
    ...(target.closest('li')?.querySelectorAll<HTMLElement>('select, input:not([type="checkbox"])') ?? []),
  ]
  const next = fields[fields.indexOf(target) + 1]
  if (next) {
    focusWhole(next)
    return
  }
  target.blur()
  const { card, form, ordering } = kit.store.getState()
  if (!card) return
  const faults = missingOf(shownOrder(card, form), { card, settings: ordering.settings })
  const here = faults.filter(({ point }) => point === place)
  if (here.length > 0) complain(kit, here)
  else goOnFrom(kit, place)
}

function placeOf(target: Element): Place | null {
  return (target.closest<HTMLElement>('[data-point]')?.dataset.point as Place | undefined) ?? null
}

function isPoint(place: Place): place is OrderPoint {
  return (ORDER_POINTS as readonly string[]).includes(place)
}
