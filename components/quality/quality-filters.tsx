'use client'
import { useRouter } from 'next/navigation'
import { Field } from '@/components/ui/field'
import { PeriodFields } from '@/components/ui/period-fields'
import { Select } from '@/components/ui/select'
import type { QualityAsked } from '@/lib/quality/asked'
import { qualityHref } from './quality-href'
import { useQualityWords } from './use-quality-words'

interface Named {
  id: number
  name: string
}
export interface QualityFiltersProps {
  asked: QualityAsked
  /** Nobody to choose among for who sees their own. */
  choices: { campaigns: readonly Named[]; callers: readonly Named[] }
}

/** Each change leads to an address that says the selection. */
export function QualityFilters({ asked, choices }: QualityFiltersProps) {
  const { filters } = useQualityWords()
  const router = useRouter()
  const choose = (change: Partial<QualityAsked>) => router.push(qualityHref({ ...asked, before: undefined, ...change }))
  const named = (all: readonly Named[]) => [
    { value: 0, label: filters.all },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <section
      aria-label={filters.label}
      className="mb-4 flex flex-wrap items-end gap-3 max-sm:grid max-sm:grid-cols-2 print:hidden"
    >
      <PeriodFields
        words={filters}
        days={asked}
        onFrom={(from) => from && choose({ from })}
        onTo={(to) => to && choose({ to })}
      />
      <Field label={filters.campaign} className="w-48 max-sm:w-full">
        <Select
          options={named(choices.campaigns)}
          value={asked.campaign ?? 0}
          onValueChange={(campaign) => choose({ campaign: campaign || undefined })}
        />
      </Field>
      {choices.callers.length > 0 && (
        <Field label={filters.caller} className="w-48 max-sm:w-full">
          <Select
            options={named(choices.callers)}
            value={asked.caller ?? 0}
            onValueChange={(caller) => choose({ caller: caller || undefined })}
          />
        </Field>
      )}
    </section>
  )
}
