'use client'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import { totalsOf } from '@/lib/orders/rules/totals'
import { leftOf } from './missing-of'
import { useOrder } from './order-context'
import { orderOf } from './order-of'
import { useOrderWords } from './use-order-words'

/** The sum with its VAT as it is now, and how much is left to go through; always in sight. */
export function OrderFoot() {
  const words = useOrderWords()
  const { card, order, ordering } = useOrder()
  const { settings } = ordering
  const lines = orderOf(order).lines.map(({ totalOre }) => ({ totalOre: totalOre ?? 0 }))
  const { totalExVat, vat, total } = totalsOf(lines, settings)
  const left = leftOf(order, { card, settings })
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-3 border-t border-line bg-panel px-[18px] py-2 text-xs text-ink-2 tabular-nums">
      <span>
        {words.sum} {formatAmount(totalExVat)}
      </span>
      <span>
        {words.vat(settings.vatRate)} {formatAmount(vat)}
      </span>
      <b className="text-sm font-semibold text-ink">
        {words.toPay} {words.kronor(formatAmount(total))}
      </b>
      <span role="status" className={left === 0 ? 'ml-auto font-medium text-order' : 'ml-auto'}>
        {left === 0 ? words.complete : words.left(left)}
      </span>
    </div>
  )
}
