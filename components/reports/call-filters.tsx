'use client'
import { useRouter } from 'next/navigation'
import { useMessages } from '@/components/messages/messages-context'
import { chosenName, OnPaper } from '@/components/shell/on-paper'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { PeriodFields } from '@/components/ui/period-fields'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import type { CallQuery } from '@/lib/call-list/schema'
import { OUTCOMES } from '@/lib/calls/types'
import type { ReportChoices } from '@/lib/reports/types'
import { callListHref } from './call-list-href'
import { NamedField } from './report-filters'
import { clock, useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

const ALL = ''

/** Each change leads to an address that says the selection. */
export function CallFilters({ query, choices }: { query: CallQuery; choices: ReportChoices }) {
  const { filters, calls } = useReportWords()
  const { desk } = useMessages()
  const router = useRouter()
  const when = useWhen({ query, choices })
  const { olderThan: _, newerThan: __, ...filter } = query
  const choose = (change: CallQuery) => router.push(callListHref({ ...filter, ...change }))
  const outcomes = [
    { value: ALL, label: filters.all },
    ...OUTCOMES.map((one) => ({ value: one as string, label: desk.outcomes[one] })),
  ]
  const several = filter.outcomes?.includes(',')
    ? [{ value: filter.outcomes, label: namesOf(filter.outcomes, desk.outcomes) ?? '' }]
    : []
  const talks = [
    { value: ALL, label: filters.all },
    { value: '1', label: calls.withTalk },
    { value: '0', label: calls.withoutTalk },
  ]
  const chosen = [
    namesOf(filter.outcomes, desk.outcomes),
    filter.talked && (filter.talked === '1' ? calls.withTalk : calls.withoutTalk),
    chosenName(choices.callers, filter.caller),
    chosenName(choices.campaigns, filter.campaign),
    filter.undone === '1' && calls.undone,
    ...when,
  ]
  return (
    <>
      <OnPaper days={query} said={chosen} />
      <section
        aria-label={filters.label}
        className="mb-4 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2 print:hidden"
      >
        <PeriodFields words={filters} days={query} onFrom={(from) => choose({ from })} onTo={(to) => choose({ to })} />
        <Field label={filters.outcome} className="w-40 max-sm:w-full">
          <Select
            options={[...outcomes, ...several]}
            value={filter.outcomes ?? ALL}
            onValueChange={(said) => choose({ outcomes: said || undefined })}
          />
        </Field>
        <Field label={filters.talked} className="w-36 max-sm:w-full">
          <Select
            options={talks}
            value={filter.talked ?? ALL}
            onValueChange={(said) => choose({ talked: said === '1' || said === '0' ? said : undefined })}
          />
        </Field>
        {choices.callers.length > 0 && (
          <NamedField
            label={filters.caller}
            all={choices.callers}
            value={query.caller}
            onChoose={(caller) => choose({ caller })}
          />
        )}
        <NamedField
          label={filters.campaign}
          all={choices.campaigns}
          value={query.campaign}
          onChoose={(campaign) => choose({ campaign })}
        />
        <Segments
          aria-label={calls.shown}
          options={[
            { value: '0', label: calls.counted },
            { value: '1', label: calls.undone },
          ]}
          value={query.undone ?? '0'}
          onValueChange={(said) => choose({ undone: said === '1' ? '1' : undefined })}
        />
        {when.length > 0 && <p className="self-center text-ink-2">{when.join(' · ')}</p>}
        {Object.keys(filter).length > 0 && (
          <Button variant="ghost" onClick={() => router.push('/samtal')}>
            {filters.clear}
          </Button>
        )}
      </section>
    </>
  )
}

const namesOf = (codes: string | undefined, names: Record<string, string>) =>
  codes
    ?.split(',')
    .map((code) => names[code] ?? code)
    .join(' + ')

/** What a figure asked for that no field says: hours, weekdays, an industry. */
function useWhen({ query, choices }: { query: CallQuery; choices: ReportChoices }): string[] {
  const words = useReportWords()
  const figures = useReportFigures()
  const { hour, weekday, halfHour, industry } = query
  const time = halfHour === undefined ? '' : `${clock(halfHour)}–${clock(halfHour + 1)}`
  return [
    hour === undefined ? null : figures.head('hour', { key: String(hour), name: null }),
    weekday === undefined && !time ? null : words.calls.when(weekday ? (words.weekdays[weekday - 1] ?? '') : '', time),
    choices.industries.find(({ id }) => id === industry)?.name ?? null,
  ].filter((one) => one !== null)
}
