'use client'
import { useRouter } from 'next/navigation'
import { chosenName, OnPaper } from '@/components/shell/on-paper'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PeriodFields } from '@/components/ui/period-fields'
import { SearchField } from '@/components/ui/search-field'
import { Select } from '@/components/ui/select'
import type { OrderQuery } from '@/lib/order-list/schema'
import type { OrderChoices } from '@/lib/order-list/types'
import { INVOICE_DELIVERIES, ORDER_STATUSES } from '@/lib/orders/types'
import { orderHref } from './order-href'
import { useOrderListWords } from './use-order-list-words'

export interface OrderFiltersProps {
  query: OrderQuery
  choices: OrderChoices
}

const ALL = ''

/** Each change leads to an address that says the selection. */
export function OrderFilters({ query, choices }: OrderFiltersProps) {
  const words = useOrderListWords()
  const { filters } = words
  const router = useRouter()
  const { olderThan: _, newerThan: __, ...filter } = query
  const choose = (change: OrderQuery) => router.push(orderHref({ ...filter, ...change }))
  const named = (all: readonly { id: number; name: string }[]) => [
    { value: 0, label: filters.all },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const said = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) => [
    { value: ALL, label: filters.all },
    ...values.map((value) => ({ value: value as string, label: labels[value] })),
  ]
  const behind = useBehindFigure(filter)
  const chosen = [
    filter.q,
    filter.status && words.status[filter.status],
    chosenName(choices.callers, filter.caller),
    chosenName(choices.campaigns, filter.campaign),
    chosenName(choices.products, filter.product),
    filter.invoice && words.invoice[filter.invoice],
    ...behind,
  ]
  return (
    <>
      <OnPaper days={filter} said={chosen} />
      <section
        aria-label={filters.label}
        className="mb-4 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2 print:hidden"
      >
        <SearchField
          label={filters.search}
          value={query.q ?? ''}
          placeholder={filters.searchHint}
          className="w-80 max-sm:col-span-full max-sm:w-full"
          onSearch={(q) => router.replace(orderHref({ ...filter, q: q || undefined }))}
        />
        <PeriodFields words={filters} days={query} onFrom={(from) => choose({ from })} onTo={(to) => choose({ to })} />
        <Field label={filters.status} className="w-36 max-sm:w-full">
          <Select
            options={said(ORDER_STATUSES, words.status)}
            value={query.status ?? ALL}
            onValueChange={(status) => choose({ status: ORDER_STATUSES.find((one) => one === status) })}
          />
        </Field>
        <Field label={filters.caller} className="w-40 max-sm:w-full">
          <Select
            options={named(choices.callers)}
            value={query.caller ?? 0}
            onValueChange={(caller) => choose({ caller: caller || undefined })}
          />
        </Field>
        <Field label={filters.campaign} className="w-40 max-sm:w-full">
          <Select
            options={named(choices.campaigns)}
            value={query.campaign ?? 0}
            onValueChange={(campaign) => choose({ campaign: campaign || undefined })}
          />
        </Field>
        <Field label={filters.product} className="w-40 max-sm:w-full">
          <Select
            options={named(choices.products)}
            value={query.product ?? 0}
            onValueChange={(product) => choose({ product: product || undefined })}
          />
        </Field>
        <Field label={filters.invoice} className="w-32 max-sm:w-full">
          <Select
            options={said(INVOICE_DELIVERIES, words.invoice)}
            value={query.invoice ?? ALL}
            onValueChange={(invoice) => choose({ invoice: INVOICE_DELIVERIES.find((one) => one === invoice) })}
          />
        </Field>
        {behind.length > 0 && <p className="self-center text-ink-2">{behind.join(' · ')}</p>}
        {Object.keys(filter).length > 0 && (
          <Button variant="ghost" onClick={() => router.push('/order')}>
            {filters.clear}
          </Button>
        )}
      </section>
    </>
  )
}

/** What a figure of a report asked for, which no field says. */
function useBehindFigure({ sold, cancelledFrom, cancelledTo, kind }: OrderQuery): string[] {
  const { filters, kind: kinds } = useOrderListWords()
  return [
    sold && !cancelledFrom ? filters.sold : null,
    cancelledFrom ? filters.cancelled(cancelledFrom, cancelledTo ?? cancelledFrom) : null,
    kind ? kinds[kind] : null,
  ].filter((one) => one !== null)
}
