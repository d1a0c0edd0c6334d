'use client'
import { useMoment } from '@/components/messages/use-moment'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { ImportSummary } from '@/lib/imports/import-view'
import { ImportStatus } from './import-status'
import { useImportWords } from './use-import-words'

const PAGE = 50

export function ImportTable({ imports, isFirstPage }: { imports: ImportSummary[]; isFirstPage: boolean }) {
  const words = useImportWords()
  const moment = useMoment()
  const { list, whole } = words
  const last = imports.at(-1)
  const columns: Column<ImportSummary>[] = [
    {
      id: 'file',
      header: list.file,
      cell: ({ name }) => <span className="inline-block max-w-96 wrap-anywhere max-md:max-w-40">{name}</span>,
    },
    { id: 'status', header: list.status, cell: ({ status }) => <ImportStatus status={status} /> },
    { id: 'when', header: list.when, isWide: true, cell: ({ startedAt, createdAt }) => moment(startedAt ?? createdAt) },
    { id: 'by', header: list.by, isWide: true, cell: ({ by }) => by },
    { id: 'new', header: list.new, isFigure: true, cell: ({ counts }) => whole(counts.new) },
    { id: 'updated', header: list.updated, isFigure: true, isWide: true, cell: ({ counts }) => whole(counts.updated) },
    { id: 'wrong', header: list.wrong, isFigure: true, cell: ({ counts }) => whole(counts.wrong) },
  ]
  const hasMore = imports.length === PAGE && last
  return (
    <DataTable
      label={words.earlier}
      columns={columns}
      rows={imports}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/import/${id}`}
      empty={<EmptyState title={words.empty} text={words.emptyText} />}
      footer={
        (hasMore || !isFirstPage) && (
          <Pager previousHref={isFirstPage ? null : '/import'} nextHref={hasMore ? `/import?fore=${last.id}` : null} />
        )
      }
    />
  )
}
