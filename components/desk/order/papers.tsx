'use client'
import type { ReactNode } from 'react'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import { totalsOf } from '@/lib/orders/rules/totals'
import { useOrder } from './order-context'
import { orderOf } from './order-of'
import { useOrderWords } from './use-order-words'

/** How the names will stand on what the customer gets: invoice, diploma and insert (S51). */
export function Papers() {
  const words = useOrderWords()
  const { card, order, ordering } = useOrder()
  const { legalName, firstName, lastName, marketingName, url, hasNoUrl, directedTo, isDirected, lines } = orderOf(order)
  const { total } = totalsOf(
    lines.map(({ totalOre }) => ({ totalOre: totalOre ?? 0 })),
    ordering.settings,
  )
  const person = `${firstName} ${lastName}`.trim()
  const seenAs = marketingName || legalName
  return (
    <section aria-label={words.previewTitle} className="grid gap-1.5 border-t border-line px-[18px] py-2.5">
      <h3 className="text-xs font-semibold text-ink-3">{words.previewTitle}</h3>
      <div className="grid grid-cols-3 gap-2 max-sm:grid-cols-1">
        <Paper title={words.papers.invoice}>
          <b className="block font-semibold">{legalName}</b>
          <span className="block">{person}</span>
          <span className="block text-ink-2">{card.organization.address}</span>
          <span className="mt-1 block text-right font-medium tabular-nums">{words.kronor(formatAmount(total))}</span>
        </Paper>
        <Paper title={words.papers.diploma} isCentred>
          <b className="block font-serif text-base/5 font-semibold">{seenAs}</b>
          {isDirected && directedTo && <span className="block text-ink-2">{directedTo}</span>}
          <span className="mt-1 block text-ink-2 italic">{words.thanks}</span>
        </Paper>
        <Paper title={words.papers.insert} isCentred>
          <b className="block font-semibold">{seenAs}</b>
          <span className="block text-ink-2">{hasNoUrl ? '' : url?.replace(/^https?:\/\//i, '')}</span>
        </Paper>
      </div>
    </section>
  )
}

function Paper({ title, isCentred, children }: { title: string; isCentred?: true; children: ReactNode }) {
  return (
    <figure className="grid min-w-0 content-start gap-1">
      <figcaption className="text-xs text-ink-3">{title}</figcaption>
      <div
        className={`min-h-[84px] border border-line-strong bg-panel-2 p-2 text-xs wrap-anywhere ${isCentred ? 'grid content-center text-center' : ''}`}
      >
        {children}
      </div>
    </figure>
  )
}
