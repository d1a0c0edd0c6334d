'use client'
import { useState } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { formatAmount, parseAmount } from '@/lib/orders/rules/parse-amount'
import type { LineFrequency, OrderSettings } from '@/lib/orders/types'
import { useProductWords } from './use-product-words'

const TIMES: readonly LineFrequency[] = [2, 1]

/** Thresholds, VAT and what "löpande" gives, each with what it means. */
export function SettingsPanel({ settings }: { settings: OrderSettings }) {
  const { settings: words, save } = useProductWords()
  const { isBusy, details, send } = useRequest()
  const [draft, setDraft] = useState({
    urlFrom: formatAmount(settings.urlFromOre),
    logoFrom: formatAmount(settings.logoFromOre),
    vatRate: String(settings.vatRate),
    recurringPerYear: settings.recurringPerYear,
  })
  const patch = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const submit = async () => {
    const { urlFrom, logoFrom, vatRate, recurringPerYear } = draft
    const wanted = {
      urlFromOre: oreOf(urlFrom),
      logoFromOre: oreOf(logoFrom),
      vatRate: Number(vatRate.trim() || Number.NaN),
    }
    if (await send(() => api.products.set({ ...wanted, recurringPerYear }))) showToast({ title: words.saved })
  }
  const figure = (name: 'urlFrom' | 'logoFrom' | 'vatRate', error: string | undefined) => (
    <Field label={words[name]} hint={words[`${name}Hint`]} error={error}>
      <TextInput
        inputMode="decimal"
        autoComplete="off"
        className="text-right tabular-nums"
        value={draft[name]}
        onChange={({ target }) => patch({ [name]: target.value })}
      />
    </Field>
  )
  return (
    <Panel aria-labelledby="order-settings-title" className="mt-6 max-w-[760px]">
      <PanelHeader id="order-settings-title" title={words.title} />
      <Form aria-label={words.title} className="border-t border-line p-4" onSubmit={() => void submit()}>
        <p className="text-ink-2">{words.text}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {figure('urlFrom', details.urlFromOre)}
          {figure('logoFrom', details.logoFromOre)}
          {figure('vatRate', details.vatRate)}
          <Field label={words.perYear} hint={words.perYearHint} error={details.recurringPerYear}>
            <Select
              options={TIMES.map((value) => ({ value, label: words.times[value] }))}
              value={draft.recurringPerYear}
              onValueChange={(recurringPerYear) => patch({ recurringPerYear })}
            />
          </Field>
        </div>
        <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
          {save}
        </Button>
      </Form>
    </Panel>
  )
}

/** 0 kronor is a threshold too; what cannot be read is refused beside the field. */
function oreOf(text: string): number {
  const amount = parseAmount(text)
  if (amount.ok) return amount.ore
  return amount.fault === 'amount_zero' ? 0 : -1
}
