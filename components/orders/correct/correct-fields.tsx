'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { INVOICE_DELIVERIES, TERMS_DAYS } from '@/lib/orders/types'
import { useOrderListWords } from '../use-order-list-words'
import type { OrderDraft } from './order-draft'

export interface CorrectFieldsProps {
  draft: OrderDraft
  errors: Record<string, string>
  onChange: (draft: OrderDraft) => void
}

type TextName = 'legalName' | 'marketingName' | 'firstName' | 'lastName' | 'orgNo' | 'email' | 'url' | 'directedTo'

/** The points of the checklist, in the order of the conversation. */
export function CorrectFields({ draft, errors, onChange }: CorrectFieldsProps) {
  const words = useOrderListWords()
  const { correct, invoice, one } = words
  const { points } = one
  const patch = (change: Partial<OrderDraft>) => onChange({ ...draft, ...change })
  const text = (name: TextName, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[`order.${name}`]}>
      <TextInput autoComplete="off" value={draft[name]} onChange={({ target }) => patch({ [name]: target.value })} />
    </Field>
  )
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {text('legalName', points.legalName)}
      {text('marketingName', points.marketingName)}
      {text('firstName', correct.firstName)}
      {text('lastName', correct.lastName)}
      <div className="grid content-start gap-1.5">
        {text('orgNo', points.orgNo)}
        <Checkbox
          label={correct.isForeign}
          checked={draft.isForeign}
          onCheckedChange={(isForeign) => patch({ isForeign })}
        />
      </div>
      {text('email', points.email)}
      <Field label={correct.delivery} error={errors['order.invoiceDelivery']}>
        <Select
          options={INVOICE_DELIVERIES.map((value) => ({ value, label: invoice[value] }))}
          value={draft.invoiceDelivery}
          onValueChange={(invoiceDelivery) => patch({ invoiceDelivery })}
        />
      </Field>
      {draft.invoiceDelivery === 'email' && (
        <Field label={correct.invoiceEmail} error={errors['order.invoiceEmail']}>
          <TextInput
            autoComplete="off"
            value={draft.invoiceEmail}
            onChange={({ target }) => patch({ invoiceEmail: target.value })}
          />
        </Field>
      )}
      <Field label={correct.termsDays} error={errors['order.termsDays']}>
        <Select
          options={TERMS_DAYS.map((value) => ({ value, label: one.days(value) }))}
          value={draft.termsDays}
          onValueChange={(termsDays) => patch({ termsDays })}
        />
      </Field>
      {text('url', points.url, correct.urlHint)}
      {text('directedTo', points.directed, correct.directedHint)}
    </div>
  )
}
