'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { formatAmount, parseAmount } from '@/lib/orders/rules/parse-amount'
import { LINE_KINDS, type Product } from '@/lib/orders/types'
import { useProductWords } from './use-product-words'

export interface ProductDialogProps {
  /** Null for a new one. */
  product: Product | null
  isOpen: boolean
  onClose: () => void
}

const draftOf = (product: Product | null) => ({
  name: product?.name ?? '',
  kind: product?.kind ?? LINE_KINDS[0],
  price: product?.listPriceOre ? formatAmount(product.listPriceOre) : '',
  includesText: product?.includesText ?? '',
  sort: String(product?.sort ?? 0),
  active: product?.active ?? true,
})

export function ProductDialog({ product, isOpen, onClose }: ProductDialogProps) {
  const words = useProductWords()
  const { isBusy, details, send } = useRequest()
  const [draft, setDraft] = useState(() => draftOf(product))
  const [isPriceWrong, setPriceWrong] = useState(false)
  const patch = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const title = product?.name ?? words.newTitle
  const save = async () => {
    const { price, sort, ...same } = draft
    const amount = parseAmount(price)
    setPriceWrong(price.trim() !== '' && !amount.ok)
    if (price.trim() !== '' && !amount.ok) return
    const fields = { ...same, sort: Number(sort) || 0, listPriceOre: amount.ok ? amount.ore : null }
    const commandId = newId()
    const done = await send<unknown>(() =>
      product
        ? api.products.edit({ commandId, productId: product.id, version: product.version, ...fields })
        : api.products.add({ commandId, ...fields }),
    )
    if (!done) return
    if (!product) setDraft(draftOf(null))
    showToast({ title: words.saved })
    onClose()
  }
  const { fields } = words
  return (
    <Dialog open={isOpen} onOpenChange={onClose} title={title}>
      <Form aria-label={title} onSubmit={() => void save()}>
        <Field label={fields.name} error={details.name}>
          <TextInput autoComplete="off" value={draft.name} onChange={({ target }) => patch({ name: target.value })} />
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={fields.price}
            hint={fields.priceHint}
            error={isPriceWrong ? fields.priceWrong : details.listPriceOre}
          >
            <TextInput
              inputMode="decimal"
              autoComplete="off"
              className="text-right tabular-nums"
              value={draft.price}
              onChange={({ target }) => patch({ price: target.value })}
            />
          </Field>
          <Field label={fields.kind} error={details.kind}>
            <Select
              options={LINE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
              value={draft.kind}
              onValueChange={(kind) => patch({ kind })}
            />
          </Field>
        </div>
        <Field label={fields.includes} hint={fields.includesHint} error={details.includesText}>
          <TextArea
            rows={5}
            value={draft.includesText}
            onChange={({ target }) => patch({ includesText: target.value })}
          />
        </Field>
        <Field label={fields.sort} error={details.sort} className="w-32">
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            value={draft.sort}
            onChange={({ target }) => patch({ sort: target.value })}
          />
        </Field>
        <Checkbox label={fields.active} checked={draft.active} onCheckedChange={(active) => patch({ active })} />
        <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.save}
        </Button>
      </Form>
    </Dialog>
  )
}
