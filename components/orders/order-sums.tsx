'use client'
import { useLocale } from '@/components/messages/messages-context'
import type { OrderSums } from '@/lib/order-list/types'
import { kronor } from './kronor'
import { useOrderListWords } from './use-order-list-words'

/** What the selection comes to, net, and what is left out of it. */
export function OrderSumsLine({ orders, totalExVat, leftOut }: OrderSums) {
  const words = useOrderListWords()
  const locale = useLocale() === 'en' ? 'en-GB' : 'sv-SE'
  const out = (['cancelled', 'undone', 'blocked'] as const).filter((status) => leftOut[status] > 0)
  return (
    <p role="status" className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 tabular-nums">
      <b className="text-[15px] font-semibold">{words.sum(orders.toLocaleString(locale), kronor(totalExVat))}</b>
      {out.length > 0 && (
        <span className="text-ink-3">
          {words.leftOut.begin} {out.map((status) => words.leftOut[status](leftOut[status])).join(', ')}
        </span>
      )}
    </p>
  )
}
