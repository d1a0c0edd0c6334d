'use client'
import { Kbd } from '@/components/ui/kbd'
import { readBackOf } from '@/lib/orders/rules/read-back'
import { missingOf } from './missing-of'
import { useOrder } from './order-context'
import { READ_BACK_ID } from './order-focus'
import { orderOf } from './order-of'
import { useOrderWords } from './use-order-words'

/** The sentence that is read to the customer before the order is placed. Single keys work here: Enter saves. */
export function ReadBack() {
  const words = useOrderWords()
  const { card, order, ordering } = useOrder()
  const { settings } = ordering
  const isFilled = missingOf(order, { card, settings }).every(({ fault }) => fault === 'not_confirmed')
  return (
    <section
      id={READ_BACK_ID}
      tabIndex={-1}
      aria-label={words.readBackTitle}
      className="grid gap-1 border-t border-line px-[18px] py-2.5 outline-offset-[-3px]"
    >
      <h3 className="flex items-center gap-2 text-xs font-semibold text-ink-3">
        {words.readBackTitle}
        {isFilled && <Kbd keys="Enter" />}
      </h3>
      {isFilled ? (
        <p className="text-[15px]/6">{sentenceOf()}</p>
      ) : (
        <p className="text-xs text-ink-3">{words.readBackWaits}</p>
      )}
    </section>
  )

  function sentenceOf(): string {
    const { legalName, invoiceDelivery, invoiceEmail = '', email, termsDays, lines } = orderOf(order)
    const named = lines.map(({ productId, frequency, totalOre }) => ({
      product: ordering.products.find(({ id }) => id === productId)?.name ?? '',
      frequency,
      totalOre: totalOre ?? 0,
    }))
    const said = {
      legalName,
      invoiceDelivery: invoiceDelivery ?? 'post',
      invoiceEmail,
      email,
      termsDays: termsDays ?? 10,
    }
    return readBackOf({ ...said, lines: named }, { words: words.readBack, settings })
  }
}
