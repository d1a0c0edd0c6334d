'use client'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import { FIELDS, type Field as RegisterField } from '@/lib/imports/header-mapping'
import type { FileReading } from '@/lib/imports/import-view'
import { SaveMapping } from './save-mapping'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

const NONE = 'none'
const EXAMPLES = 3

export interface ColumnsPanelProps extends ImportActions {
  reading: FileReading
  mappings: { id: number; name: string }[]
}

/** Which column is what: those that were recognised stand chosen. */
export function ColumnsPanel({ file, reading, mappings, choose, isBusy }: ColumnsPanelProps) {
  const { columns: words, fields } = useImportWords()
  const [chosen, setChosen] = useState<readonly (RegisterField | null)[]>(reading.columns)
  const change = (at: number, field: RegisterField | null) => {
    const columns = reading.headers.map((_, of) => (of === at ? field : (chosen[of] ?? null)))
    setChosen(columns)
    void choose({ columns })
  }
  const applied = mappings.find(({ name }) => name === file.choices.mappingName)
  const taken = reading.columns.filter((field) => field !== null && field !== 'ignored').length
  const options = [
    { value: NONE, label: words.none },
    ...FIELDS.map((value) => ({ value: value as string, label: fields[value] ?? value })),
  ]
  return (
    <Panel aria-labelledby="columns-title">
      <PanelHeader id="columns-title" title={words.title} aside={words.known(taken, reading.headers.length)} />
      <div role="alert" className="grid gap-1 px-4 pb-2 font-medium text-wrong empty:hidden">
        {reading.missing.includes('name') && <p>▲ {words.missingName}</p>}
        {reading.missing.includes('identity') && <p>▲ {words.missingIdentity}</p>}
      </div>
      <ul className="grid border-t border-line md:grid-cols-2">
        {reading.headers.map((header, at) => {
          const name = header || words.noHeader(at + 1)
          const examples = reading.firstRows.flatMap(({ cells }) => cells[at] || []).slice(0, EXAMPLES)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place; two may have one name
            <li key={at} className="grid grid-cols-[1fr_180px] items-center gap-3 border-b border-line px-4 py-2">
              <span className="min-w-0">
                <span className="block truncate font-medium">{name}</span>
                <span className="block truncate text-xs text-ink-3">{examples.join(' · ')}</span>
              </span>
              <Select
                aria-label={`${name}: ${words.field}`}
                disabled={isBusy}
                value={(reading.columns[at] as string | null) ?? NONE}
                options={options}
                onValueChange={(value) => change(at, value === NONE ? null : (value as RegisterField))}
              />
            </li>
          )
        })}
      </ul>
      <div className="flex flex-wrap items-start gap-4 p-4">
        {mappings.length > 0 && (
          <Field label={words.saved} className="basis-56">
            <Select
              value={applied?.id ?? null}
              placeholder={words.savedNone}
              disabled={isBusy}
              options={mappings.map(({ id, name }) => ({ value: id, label: name }))}
              onValueChange={(mappingId) => void choose({ mappingId })}
            />
          </Field>
        )}
        <SaveMapping reading={reading} />
      </div>
    </Panel>
  )
}
