'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import type { AuditQuery } from '@/lib/audit/schema'
import type { AuditEntry } from '@/lib/audit/types'
import { auditSentence } from './audit-sentence'
import { EntryDialog } from './entry-dialog'
import { LogFilters } from './log-filters'
import { exportHref, logHref } from './log-href'
import { useAuditWords } from './use-audit-words'

export interface LogScreenProps {
  entries: AuditEntry[]
  olderThan: number | null
  newerThan: number | null
  query: AuditQuery
  people: { id: number; name: string }[]
}

/** Who did what: filters in the address, a page at a time. */
export function LogScreen({ entries, olderThan, newerThan, query, people }: LogScreenProps) {
  const words = useAuditWords()
  const moment = useMoment()
  const [open, setOpen] = useState<AuditEntry | null>(null)
  const columns: Column<AuditEntry>[] = [
    {
      id: 'what',
      header: words.columns.what,
      cell: (entry) => (
        <span className="font-normal">
          {auditSentence(entry, words)}
          <span className="block text-xs text-ink-3 tabular-nums md:hidden">{moment(entry.at)}</span>
        </span>
      ),
    },
    {
      id: 'at',
      header: words.columns.at,
      isFigure: true,
      isWide: true,
      cell: ({ at }) => moment(at),
      className: 'whitespace-nowrap',
    },
  ]
  const turn = (to: Partial<AuditQuery>) => logHref({ ...query, olderThan: undefined, newerThan: undefined, ...to })
  const fetchFile = () => window.location.assign(exportHref(query))
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={<PageAction label={words.export} keys="e" onAct={fetchFile} />}
      />
      <LogFilters query={query} people={people} company={companyOf(query, entries)} />
      <DataTable
        label={words.title}
        columns={columns}
        rows={entries}
        rowId={({ id }) => id}
        onOpen={setOpen}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        footer={
          (newerThan !== null || olderThan !== null) && (
            <Pager
              previousHref={newerThan === null ? null : turn({ newerThan })}
              nextHref={olderThan === null ? null : turn({ olderThan })}
            />
          )
        }
      />
      <EntryDialog entry={open} onClose={() => setOpen(null)} />
    </>
  )
}

function companyOf({ company }: AuditQuery, entries: readonly AuditEntry[]): string | null {
  if (company === undefined) return null
  return entries.find((entry) => entry.company?.id === company)?.company?.name ?? String(company)
}
