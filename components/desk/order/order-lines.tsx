'use client'
import { Button } from '@/components/ui/button'
import { useDesk, useDeskKit } from '../shared/desk-context'
import { LineRow } from './line-row'
import { addLine } from './order-commands'
import { useOrder } from './order-context'
import { Fault } from './order-input'
import { useOrderFault } from './use-order-fault'
import { useOrderWords } from './use-order-words'

/** What is bought: product, single or recurring, list price and total ex VAT (S49-S56). */
export function OrderLines() {
  const words = useOrderWords()
  const kit = useDeskKit()
  const { order, ordering } = useOrder()
  const fault = useOrderFault('lines')
  const isKeyed = useDesk((state) => state.form.outcome === 'order')
  return (
    <section
      aria-label={words.lines}
      data-point="lines"
      className="grid gap-1 border-b border-line px-[18px] pt-1 pb-2.5"
    >
      {ordering.products.length === 0 && <p className="text-xs text-ink-2">{words.noProducts}</p>}
      <div className="grid grid-cols-[minmax(0,1.035fr)_minmax(0,1fr)_66px_66px_16px] items-center gap-1 max-sm:flex">
        <Button
          size="sm"
          keys={isKeyed ? '9' : undefined}
          data-field="order.lines"
          className="my-1 justify-self-start"
          onClick={() => addLine(kit)}
        >
          {words.addLine}
        </Button>
        <span />
        {[words.listPriceHead, words.totalHead].map((head) => (
          <span key={head} aria-hidden="true" className="pr-[7px] text-right text-[11px] text-ink-3 max-sm:hidden">
            {head}
          </span>
        ))}
      </div>
      <ol className="grid gap-2">
        {order.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; it has no id until the order is placed.
          <LineRow key={at} at={at} line={line} />
        ))}
      </ol>
      {fault && <Fault text={fault} />}
    </section>
  )
}
