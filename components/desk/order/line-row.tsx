'use client'
import { XIcon } from 'lucide-react'
import { useRef } from 'react'
import { Select } from '@/components/ui/select'
import { formatAmount, parseAmount } from '@/lib/orders/rules/parse-amount'
import type { LineFrequency, Product } from '@/lib/orders/types'
import { useDeskKit } from '../shared/desk-context'
import type { LineDraft } from '../state/order-draft'
import { patchLine, removeLine } from './order-commands'
import { useOrder } from './order-context'
import { Fault, OrderInput } from './order-input'
import { useOrderFault } from './use-order-fault'
import { useOrderWords } from './use-order-words'

/** One order line. The list price is copied to the total when its field is left, whatever one presses to leave it (S54). */
export function LineRow({ at, line }: { at: number; line: LineDraft }) {
  const words = useOrderWords()
  const kit = useDeskKit()
  const { card, order, ordering } = useOrder()
  const faults = useLineFaults(at)
  const before = useRef('')
  const { products, settings } = ordering
  const perYear = card.organization.recurringOncePerYear ? 1 : settings.recurringPerYear
  const patch = (change: Partial<LineDraft>) => patchLine(kit, at, change)
  const copy = () => {
    const shown = shownAmount(line.listPrice)
    if (line.listPrice !== before.current && shown) patch({ listPrice: shown, total: shown })
  }
  const tidy = () => {
    const shown = shownAmount(line.total)
    if (shown && shown !== line.total) patch({ total: shown })
  }
  return (
    <li
      aria-label={words.line(at + 1)}
      className="grid grid-cols-[minmax(0,1.035fr)_minmax(0,1fr)_66px_66px_16px] items-start gap-1 max-sm:gap-1.5 max-sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_24px]"
    >
      <span data-field={`order.lines.${at}.productId`} className="grid gap-1 max-sm:col-span-full">
        <Select
          aria-label={words.product}
          placeholder={words.chooseProduct}
          options={products
            .filter(({ active, id }) => active || id === line.productId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={line.productId}
          onValueChange={(id) =>
            patch(
              filledBy(
                products.find((one) => one.id === id),
                perYear,
              ),
            )
          }
        />
      </span>
      <span data-field={`order.lines.${at}.frequency`} className="max-sm:col-span-full">
        <Select
          aria-label={words.kind}
          options={(['single', 'twice', 'once'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          value={kindOf(line)}
          onValueChange={(kind) => patch(KIND_OF[kind])}
        />
      </span>
      <OrderInput
        name={`lines.${at}.listPriceOre`}
        label={words.listPrice}
        value={line.listPrice}
        inputMode="decimal"
        isAmount
        onFocus={() => {
          before.current = line.listPrice
        }}
        onChange={(listPrice) => patch({ listPrice })}
        onBlur={copy}
      />
      <OrderInput
        name={`lines.${at}.totalOre`}
        label={words.total}
        value={line.total}
        inputMode="decimal"
        isAmount
        onChange={(total) => patch({ total })}
        onBlur={tidy}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.removeLine(at + 1)}
        disabled={order.lines.length === 1}
        onClick={() => removeLine(kit, at)}
        className="grid h-[34px] w-4 place-items-center rounded-control text-ink-3 max-sm:w-6 hover:text-ink disabled:invisible"
      >
        <XIcon aria-hidden="true" size={14} />
      </button>
      {faults.length > 0 && (
        <div className="col-span-full">
          {faults.map((fault) => (
            <Fault key={fault} text={fault} />
          ))}
        </div>
      )}
    </li>
  )
}

/** What is wrong on the line, each thing once: the columns are too narrow for it. */
function useLineFaults(at: number): string[] {
  const product = useOrderFault(`lines.${at}.productId`)
  const listPrice = useOrderFault(`lines.${at}.listPriceOre`)
  const total = useOrderFault(`lines.${at}.totalOre`)
  return [...new Set([product, listPrice, total])].filter((fault) => fault !== undefined)
}

type Kind = 'single' | 'once' | 'twice'

const KIND_OF: Readonly<Record<Kind, Pick<LineDraft, 'kind' | 'frequency'>>> = {
  single: { kind: 'single', frequency: null },
  once: { kind: 'recurring', frequency: 1 },
  twice: { kind: 'recurring', frequency: 2 },
}

function kindOf({ kind, frequency }: LineDraft): Kind {
  if (kind === 'single') return 'single'
  return frequency === 1 ? 'once' : 'twice'
}

/** A product brings its kind and its list price; the box on the card says how often a recurring one is (S49, S50). */
function filledBy(product: Product | undefined, perYear: LineFrequency): Partial<LineDraft> {
  if (!product) return {}
  const { id, kind, listPriceOre } = product
  const price =
    listPriceOre === null ? {} : { listPrice: formatAmount(listPriceOre), total: formatAmount(listPriceOre) }
  return { productId: id, kind, frequency: kind === 'recurring' ? perYear : null, ...price }
}

function shownAmount(text: string): string | null {
  const parsed = parseAmount(text)
  return parsed.ok ? formatAmount(parsed.ore) : null
}
