'use client'
import Link from 'next/link'
import { useLocale } from '@/components/messages/messages-context'
import { callsHref } from '@/components/reports/calls-href'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { QualityAsked } from '@/lib/quality/asked'
import { QUALITY_MEASURES, type QualityReport, type QualityRow } from '@/lib/quality/types'
import { ShareCell } from './share-cell'
import { useQualityWords } from './use-quality-words'

export interface QualityTableProps {
  asked: QualityAsked
  report: QualityReport
  sees: 'own' | 'all' | 'whole'
}
/** Null: all together. */
type Row = QualityRow & { id: number | null; name: string }

/** A row for each caller and one for all, so that a share is seen beside what is usual. */
export function QualityTable({ asked, report, sees }: QualityTableProps) {
  const words = useQualityWords()
  const { format } = new Intl.NumberFormat(useLocale() === 'sv' ? 'sv-SE' : 'en-GB')
  const all: Row = { ...report.all, id: null, name: words.all }
  // One person's row and the sum of one person would be the same row twice.
  const rows: Row[] = report.callers.length === 1 ? report.callers : [...report.callers, all]
  const mayOpen = sees !== 'whole'
  const askedOf = ({ id }: Row) => ({ ...asked, before: undefined, caller: id ?? asked.caller })
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: words.caller,
      className: 'min-w-32',
      cell: ({ id, name }) => <span className={id === null ? 'font-semibold' : 'font-medium'}>{name}</span>,
    },
    {
      id: 'calls',
      header: words.calls,
      isFigure: true,
      cell: (row) => {
        const { from, to, campaign, caller } = askedOf(row)
        const href = callsHref({ from, to, campaignId: campaign, userId: sees === 'own' ? undefined : caller })
        return mayOpen ? (
          <Link prefetch={false} href={href} className={link}>
            {format(row.calls)}
          </Link>
        ) : (
          format(row.calls)
        )
      },
    },
    ...QUALITY_MEASURES.map(
      (measure): Column<Row> => ({
        id: measure,
        header: words.measures[measure],
        isFigure: true,
        cell: (row) => (
          <ShareCell
            figure={row.figures[measure]}
            label={words.opens(words.measures[measure], row.name)}
            asked={
              mayOpen ? { ...askedOf(row), caller: sees === 'own' ? undefined : askedOf(row).caller, measure } : null
            }
          />
        ),
      }),
    ),
    { id: 'net', header: words.net, isFigure: true, cell: ({ orders }) => format(orders) },
  ]
  return (
    <DataTable
      label={words.table}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id ?? 'all'}
      empty={words.nothing}
    />
  )
}

const link = 'underline decoration-line-strong underline-offset-2 hover:decoration-ink'
