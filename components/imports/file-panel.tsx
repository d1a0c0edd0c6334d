'use client'
import { Field } from '@/components/ui/field'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import type { FileReading } from '@/lib/imports/import-view'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

const ENCODINGS = [
  { value: 'utf8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252' },
  { value: 'utf-16le', label: 'UTF-16' },
  { value: 'utf-16be', label: 'UTF-16 (BE)' },
  { value: 'cp850', label: 'DOS (cp850)' },
  { value: 'macintosh', label: 'Mac Roman' },
] as const
const DELIMITERS = [';', ',', '\t', '|'] as const
const SHOWN_ROWS = 5

/** How the file is read, and what it looks like then. */
export function FilePanel({ reading, choose, isBusy }: ImportActions & { reading: FileReading }) {
  const { file: words } = useImportWords()
  const { sheets } = reading
  return (
    <Panel aria-labelledby="file-title">
      <PanelHeader id="file-title" title={words.title} aside={<span className="max-md:hidden">{words.check}</span>} />
      <div className="flex flex-wrap gap-4 border-t border-line p-4">
        {sheets ? (
          <Field label={words.sheet} className="basis-56">
            <Select
              value={reading.sheet}
              disabled={isBusy}
              options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              onValueChange={(sheet) => void choose({ sheet })}
            />
          </Field>
        ) : (
          <>
            <Field label={words.encoding} className="basis-44">
              <Select
                value={reading.encoding as (typeof ENCODINGS)[number]['value']}
                disabled={isBusy}
                options={ENCODINGS}
                onValueChange={(encoding) => void choose({ encoding })}
              />
            </Field>
            <Field label={words.delimiter} className="basis-44">
              <Select
                value={reading.delimiter as (typeof DELIMITERS)[number]}
                disabled={isBusy}
                options={DELIMITERS.map((value) => ({ value, label: words.delimiters[value] ?? value }))}
                onValueChange={(delimiter) => void choose({ delimiter })}
              />
            </Field>
          </>
        )}
      </div>
      <p className="px-4 pb-3 text-ink-2 md:hidden">{words.check}</p>
      <FirstRows reading={reading} />
    </Panel>
  )
}

function FirstRows({ reading: { headers, firstRows } }: { reading: FileReading }) {
  const { file: words } = useImportWords()
  const titles = headers.map((header, at) => ({ header, id: `${at}` }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section aria-label={words.firstRows} tabIndex={0} className="overflow-x-auto border-t border-line">
      <table className="min-w-full text-xs" aria-label={words.firstRows}>
        <thead>
          <tr className="text-left text-ink-3">
            <th scope="col" className="px-3 py-1.5 text-right font-medium">
              {words.line}
            </th>
            {titles.map(({ header, id }) => (
              <th key={id} scope="col" className="px-3 py-1.5 font-medium whitespace-nowrap">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows.slice(0, SHOWN_ROWS).map(({ line, cells }) => (
            <tr key={line} className="border-t border-line">
              <td className="px-3 py-1.5 text-right text-ink-3 tabular-nums">{line}</td>
              {titles.map(({ id }, at) => (
                <td key={id} className="max-w-60 truncate px-3 py-1.5 whitespace-nowrap">
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
