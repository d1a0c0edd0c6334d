'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Segments } from '@/components/ui/segments'
import { Skeleton } from '@/components/ui/skeleton'
import { api } from '@/lib/api/client'
import type { PreviewFilter, PreviewRow } from '@/lib/imports/preview-row'
import { DECISIONS } from './decisions'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'
import { useReasons } from './use-reasons'

const PAGE = 25

export interface PreviewRowsProps extends ImportActions {
  kind: PreviewFilter
  total: number
}

/** The planned rows of one kind, a page at a time. */
export function PreviewRows({ file, decide, kind, total }: PreviewRowsProps) {
  const { preview: words } = useImportWords()
  const [from, setFrom] = useState(0)
  const [rows, setRows] = useState<PreviewRow[] | null>(null)
  useEffect(() => {
    let isShown = true
    void api.imports
      .rows(file.id, { kind, from, limit: PAGE })
      .then((answer) => isShown && setRows(answer.rows))
      .catch(() => isShown && setRows([]))
    return () => {
      isShown = false
    }
  }, [file.id, kind, from])
  if (rows === null) return <Skeleton className="h-40" />
  if (rows.length === 0) return <p className="text-ink-2">{words.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section aria-label={words.rows} tabIndex={0} className="overflow-x-auto">
      <table className="w-full" aria-label={words.rows}>
        <thead>
          <tr className="text-left text-xs text-ink-3">
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              {words.line}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {words.company}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {words.becomes}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium max-md:hidden">
              {words.why}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.line}
              row={row}
              decision={file.decisions[row.line] ?? file.choices.undecided ?? 'new'}
              onDecide={(decision) => void decide(row.line, decision)}
            />
          ))}
        </tbody>
      </table>
      {total > PAGE && (
        <div className="mt-2 flex items-center gap-2">
          <p className="flex-1 text-xs text-ink-3 tabular-nums">{words.range(from + 1, from + rows.length, total)}</p>
          <Button size="sm" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {words.previous}
          </Button>
          <Button size="sm" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>
            {words.next}
          </Button>
        </div>
      )}
    </section>
  )
}

interface RowProps {
  row: PreviewRow
  decision: (typeof DECISIONS)[number]
  onDecide: (decision: (typeof DECISIONS)[number]) => void
}

function Row({ row, decision, onDecide }: RowProps) {
  const { preview: words } = useImportWords()
  const reasons = useReasons(row)
  return (
    <tr className="border-t border-line align-top">
      <td className="py-2 pr-3 text-right text-ink-3 tabular-nums">{row.line}</td>
      <td className="px-3 py-2">
        <span className="block font-medium wrap-anywhere">{row.name}</span>
        <span className="block text-xs text-ink-3">{[row.orgNo, row.city].filter(Boolean).join(' · ')}</span>
        <span className="mt-1 block text-xs text-ink-2 md:hidden">{reasons.join(' ')}</span>
      </td>
      <td className="px-3 py-2 whitespace-nowrap">
        {row.kind === 'possible' ? (
          <Segments
            aria-label={words.decide(row.name)}
            value={decision}
            options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
            onValueChange={onDecide}
          />
        ) : (
          words.kinds[row.kind]
        )}
      </td>
      <td className="px-3 py-2 text-ink-2 max-md:hidden">
        {reasons.map((reason) => (
          <span key={reason} className="block">
            {reason}
          </span>
        ))}
      </td>
    </tr>
  )
}
