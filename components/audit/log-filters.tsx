'use client'
import { useRouter } from 'next/navigation'
import { chosenName, OnPaper } from '@/components/shell/on-paper'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { AUDIT_ACTIONS } from '@/lib/audit/actions'
import type { AuditQuery } from '@/lib/audit/schema'
import { logHref } from './log-href'
import { useAuditWords } from './use-audit-words'

export interface LogFiltersProps {
  query: AuditQuery
  people: { id: number; name: string }[]
  /** The company that the selection is about, by name. */
  company: string | null
}

const ALL = ''

/** Each change leads to an address that says the selection. */
export function LogFilters({ query, people, company }: LogFiltersProps) {
  const { filters: words, actions } = useAuditWords()
  const router = useRouter()
  const { olderThan: _, newerThan: __, ...filter } = query
  const choose = (change: AuditQuery) => router.push(logHref({ ...filter, ...change }))
  const known = AUDIT_ACTIONS.map((value) => ({ value: value as string, label: capital(actions[value]('…')) }))
  const isNarrow = Object.keys(filter).length > 0
  const chosen = [
    chosenName(people, filter.person),
    known.find(({ value }) => value === filter.action)?.label,
    company && words.company(company),
  ]
  return (
    <>
      <OnPaper days={filter} said={chosen} />
      <section aria-label={words.label} className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
        <Field label={words.from} className="w-36">
          <DayInput value={query.from} onDay={(from) => choose({ from })} />
        </Field>
        <Field label={words.to} className="w-36">
          <DayInput value={query.to} onDay={(to) => choose({ to })} />
        </Field>
        <Field label={words.person} className="w-48">
          <Select
            options={[
              { value: 0, label: words.anybody },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={query.person ?? 0}
            onValueChange={(person) => choose({ person: person || undefined })}
          />
        </Field>
        <Field label={words.action} className="w-64">
          <Select
            options={[{ value: ALL, label: words.anything }, ...known.toSorted((a, b) => inSwedish(a.label, b.label))]}
            value={query.action ?? ALL}
            onValueChange={(action) => choose({ action: action || undefined })}
          />
        </Field>
        {company && <span className="self-center text-ink-2">{words.company(company)}</span>}
        {isNarrow && (
          <Button variant="ghost" onClick={() => router.push('/logg')}>
            {words.clear}
          </Button>
        )}
      </section>
    </>
  )
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
const inSwedish = new Intl.Collator('sv').compare
