'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Group, SalesGroup } from '@/lib/reports/types'
import { useReportWords } from './use-report-words'

export interface GroupFieldProps<Some extends Group | SalesGroup> {
  label: string
  groups: readonly Some[]
  value: Some | null
  /** The other grouping: the same twice says nothing. */
  taken: Some | null
  /** Whether it may be none. */
  canBeNone?: true
  onChoose: (group: Some | undefined) => void
}

/** What rows, or columns, stand for. */
export function GroupField<Some extends Group | SalesGroup>(props: GroupFieldProps<Some>) {
  const { label, groups, value, taken, canBeNone, onChoose } = props
  const words = useReportWords()
  const own = groups
    .filter((group) => group !== taken)
    .map((group) => ({ value: group as string, label: words.groups[group] }))
  const options = canBeNone ? [{ value: '', label: words.filters.none }, ...own] : own
  return (
    <Field label={label} className="w-32 max-sm:w-full">
      <Select
        options={options}
        value={value ?? ''}
        onValueChange={(chosen) => onChoose(groups.find((group) => group === chosen))}
      />
    </Field>
  )
}
