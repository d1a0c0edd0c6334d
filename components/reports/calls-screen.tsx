'use client'
import Link from 'next/link'
import { useState } from 'react'
import { kronor } from '@/components/orders/kronor'
import { ExportDialog } from '@/components/ui/export-dialog'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import type { CallQuery } from '@/lib/call-list/schema'
import type { CallPage } from '@/lib/call-list/types'
import type { ReportChoices } from '@/lib/reports/types'
import { CallFilters } from './call-filters'
import { callFileHref } from './call-list-href'
import { CallTable } from './call-table'
import { useReportFigures } from './use-report-figures'
import { useReportWords } from './use-report-words'

export interface CallsScreenProps {
  page: CallPage
  query: CallQuery
  choices: ReportChoices
  mayExport: boolean
  opensOrders: boolean
}

/** The calls that a figure counts, and their sum, which is the figure. */
export function CallsScreen({ page, query, choices, mayExport, opensOrders }: CallsScreenProps) {
  const { calls } = useReportWords()
  const [isExporting, setExporting] = useState(false)
  return (
    <>
      <PageHeader
        title={calls.title}
        text={calls.intro}
        above={
          <Link prefetch={false} href="/rapporter/utfall" className="text-accent hover:underline">
            {calls.back}
          </Link>
        }
        actions={mayExport && <PageAction label={calls.export.action} keys="e" onAct={() => setExporting(true)} />}
      />
      <CallFilters query={query} choices={choices} />
      <SumLine sums={page.sums} isUndone={query.undone === '1'} />
      <CallTable {...page} query={query} opensOrders={opensOrders} />
      <ExportDialog
        words={calls.export}
        hrefOf={(file) => callFileHref(query, file)}
        isOpen={isExporting}
        onClose={() => setExporting(false)}
      />
    </>
  )
}

function SumLine({ sums, isUndone }: Pick<CallPage, 'sums'> & { isUndone: boolean }) {
  const { calls } = useReportWords()
  const { count } = useReportFigures()
  if (isUndone) {
    return (
      <p role="status" className="mb-3 text-[15px] font-semibold tabular-nums">
        {calls.undoneCount(count(sums.calls))}
      </p>
    )
  }
  return (
    <p role="status" className="mb-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 tabular-nums">
      <b className="text-[15px] font-semibold">{calls.count(count(sums.calls))}</b>
      <span className="text-ink-2">{calls.talkedOf(count(sums.talked))}</span>
      {sums.orderValue !== 0 && <span className="text-ink-2">{calls.worth(kronor(sums.orderValue))}</span>}
    </p>
  )
}
