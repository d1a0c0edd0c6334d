'use client'
import { XIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import type { OrderViewLine, Product } from '@/lib/orders/types'
import { useOrderListWords } from '../use-order-list-words'
import type { LineDraft } from './order-draft'

export interface LineFieldsProps {
  lines: readonly LineDraft[]
  products: readonly Product[]
  /** As they stood: what is no longer sold may stay. */
  before: readonly OrderViewLine[]
  errors: Record<string, string>
  onChange: (lines: LineDraft[]) => void
}

export function LineFields({ lines, products, before, errors, onChange }: LineFieldsProps) {
  const { correct: words, one } = useOrderListWords()
  const stood = new Map(before.map(({ productId, productName }) => [productId, productName]))
  const sold = products.filter(({ id, active }) => active && !stood.has(id))
  const options = [...stood, ...sold.map(({ id, name }) => [id, name] as const)].map(([value, label]) => ({
    value,
    label,
  }))
  const add = () => {
    const { id = 0, listPriceOre = null } = products.find(({ active }) => active) ?? {}
    const price = listPriceOre === null ? '' : formatAmount(listPriceOre)
    const key = Math.max(0, ...lines.map((line) => line.key)) + 1
    onChange([...lines, { key, productId: id, kind: 'single', listPrice: price, total: price }])
  }
  useHotkeys([{ keys: 'Alt+n', label: words.addLine, run: add }])
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">{one.lines}</legend>
      {lines.map((line, at) => {
        const patch = (change: Partial<LineDraft>) =>
          onChange(lines.map((other) => (other.key === line.key ? { ...other, ...change } : other)))
        const error = (field: string) => errors[`order.lines.${at}.${field}`]
        const named = (what: string) => ({ 'aria-label': words.lineLabel(at + 1, what) })
        return (
          <div
            key={line.key}
            className="grid grid-cols-[minmax(0,2fr)_minmax(0,1.6fr)_96px_96px_32px] items-start gap-2 max-sm:grid-cols-2"
          >
            <Field label={one.line.product} error={error('productId')}>
              <Select
                {...named(one.line.product)}
                options={options}
                value={line.productId}
                onValueChange={(productId) => patch({ productId })}
              />
            </Field>
            <Field label={one.line.kind} error={error('frequency')}>
              <Select
                {...named(one.line.kind)}
                options={(['single', 'twice', 'once'] as const).map((value) => ({ value, label: words.kinds[value] }))}
                value={line.kind}
                onValueChange={(kind) => patch({ kind })}
              />
            </Field>
            <Field label={one.line.listPrice} error={error('listPriceOre')}>
              <Amount
                {...named(one.line.listPrice)}
                value={line.listPrice}
                onValue={(listPrice) => patch({ listPrice })}
              />
            </Field>
            <Field label={one.line.total} error={error('totalOre')}>
              <Amount {...named(one.line.total)} value={line.total} onValue={(total) => patch({ total })} />
            </Field>
            <Button
              variant="ghost"
              aria-label={words.removeLine(at + 1)}
              disabled={lines.length === 1}
              className="mt-5 px-2"
              onClick={() => onChange(lines.filter((other) => other.key !== line.key))}
            >
              <XIcon aria-hidden="true" size={14} />
            </Button>
          </div>
        )
      })}
      <Button keys="Alt+n" className="w-fit" onClick={add}>
        {words.addLine}
      </Button>
    </fieldset>
  )
}

interface AmountProps {
  'aria-label': string
  value: string
  onValue: (text: string) => void
}

function Amount({ value, onValue, ...rest }: AmountProps) {
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      className="text-right tabular-nums"
      value={value}
      onChange={({ target }) => onValue(target.value)}
    />
  )
}
