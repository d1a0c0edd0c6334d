'use client'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { chosenName, OnPaper } from '@/components/shell/on-paper'
import { Button } from '@/components/ui/button'
import { ChipButton } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { PeriodFields } from '@/components/ui/period-fields'
import { Select } from '@/components/ui/select'
import { QUICK_PICKS, quickPeriod } from '@/lib/reports/periods'
import type { ReportAddress } from '@/lib/reports/read-address'
import type { Named, Period, ReportChoices } from '@/lib/reports/types'
import { type ReportName, reportHref } from './report-href'
import { useReportWords } from './use-report-words'

export interface ReportFiltersProps {
  report: ReportName
  address: ReportAddress
  choices: ReportChoices
  today: string
  /** The days that are shown, also when the address names none. */
  period: Period
  /** The report's own fields. */
  children?: ReactNode
  /** What they choose, in words. */
  chosen?: ReadonlyArray<string | undefined>
}

/** Each change leads to an address that says what is shown. */
export function ReportFilters(props: ReportFiltersProps) {
  const { report, address, choices, today, period, children, chosen = [] } = props
  const words = useReportWords()
  const { filters } = words
  const router = useRouter()
  const choose = (change: ReportAddress) => router.push(reportHref(report, { ...address, ...change }))
  const isNarrow = Object.entries(address).some(([name, value]) => !NO_NARROWING.has(name) && value !== undefined)
  const named = [chosenName(choices.callers, address.caller), chosenName(choices.campaigns, address.campaign)]
  return (
    <>
      <OnPaper days={period} said={[...named, ...chosen]} />
      <section aria-label={filters.label} className="mb-4 grid gap-3 print:hidden">
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{words.pick.label}</legend>
          {QUICK_PICKS.map((pick) => {
            const days = quickPeriod(pick, today)
            const isChosen = days.from === period.from && days.to === period.to
            return (
              <ChipButton key={pick} aria-pressed={isChosen} onClick={() => choose(days)}>
                {words.pick[pick]}
              </ChipButton>
            )
          })}
        </fieldset>
        <div className="flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2">
          <PeriodFields
            words={filters}
            days={period}
            onFrom={(from) => from && choose({ from, to: period.to })}
            onTo={(to) => to && choose({ from: period.from, to })}
          />
          {choices.callers.length > 0 && (
            <NamedField
              label={filters.caller}
              all={choices.callers}
              value={address.caller}
              onChoose={(caller) => choose({ caller })}
            />
          )}
          <NamedField
            label={filters.campaign}
            all={choices.campaigns}
            value={address.campaign}
            onChoose={(campaign) => choose({ campaign })}
          />
          {children}
          {isNarrow && (
            <Button variant="ghost" onClick={() => router.push(reportHref(report, onlyDays(address)))}>
              {filters.clear}
            </Button>
          )}
        </div>
      </section>
    </>
  )
}

/** These say how it is laid out, not what is counted. */
const NO_NARROWING = new Set(['from', 'to', 'by', 'split', 'across'])
const onlyDays = ({ from, to, by, split, across }: ReportAddress): ReportAddress => ({ from, to, by, split, across })

export interface NamedFieldProps {
  label: string
  all: readonly Named[]
  value: number | undefined
  onChoose: (id: number | undefined) => void
}

export function NamedField({ label, all, value, onChoose }: NamedFieldProps) {
  const { filters } = useReportWords()
  const options = [{ value: 0, label: filters.all }, ...all.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Field label={label} className="w-40 max-sm:w-full">
      <Select options={options} value={value ?? 0} onValueChange={(id) => onChoose(id || undefined)} />
    </Field>
  )
}
