'use client'
import { useRouter } from 'next/navigation'
import { useMoment } from '@/components/messages/use-moment'
import { type Column, DataTable } from '@/components/ui/data-table'
import { PageAction } from '@/components/ui/page-action'
import { Pager } from '@/components/ui/pager'
import type { QualityCasesQuery } from '@/lib/quality/schema'
import type { QualityCase, QualityCases, SkipReason } from '@/lib/quality/types'
import { CaseText } from './case-text'
import { CASES_ID, qualityHref } from './quality-href'
import { useQualityWords } from './use-quality-words'

export interface CasesPanelProps {
  asked: QualityCasesQuery
  cases: QualityCases
  skipReasons: readonly SkipReason[]
  who: string
  mayOpenOrders: boolean
}

/** The cards behind one figure, newest first. */
export function CasesPanel({ asked, cases, skipReasons, who, mayOpenOrders }: CasesPanelProps) {
  const words = useQualityWords()
  const router = useRouter()
  const moment = useMoment()
  const columns: Column<QualityCase>[] = [
    {
      id: 'when',
      header: words.cases.when,
      cell: ({ at }) => (
        <time dateTime={at} className="whitespace-nowrap tabular-nums">
          {moment(at)}
        </time>
      ),
    },
    {
      id: 'company',
      header: words.cases.company,
      className: 'max-md:min-w-40',
      cell: ({ organization }) => organization ?? '–',
    },
    {
      id: 'what',
      header: words.cases.what,
      className: 'max-md:min-w-56',
      cell: (one) => <CaseText of={one} mayOpenOrders={mayOpenOrders} />,
    },
    { id: 'caller', header: words.cases.caller, className: 'max-md:min-w-32', cell: ({ caller }) => caller ?? '–' },
    { id: 'campaign', header: words.cases.campaign, isWide: true, cell: ({ campaign }) => campaign ?? '–' },
  ]
  const closed = qualityHref({ ...asked, measure: undefined, before: undefined })
  const isPaged = cases.before !== null || asked.before !== undefined
  return (
    <div id={CASES_ID} className="mt-6 scroll-mt-4">
      <header className="mb-2 flex flex-wrap items-center gap-3">
        <h2 className="flex-1 text-base font-semibold">{words.cases.title(words.measures[asked.measure], who)}</h2>
        <PageAction label={words.cases.close} keys="x" size="sm" onAct={() => router.push(closed, { scroll: false })} />
      </header>
      <p className="mb-3 max-w-[72ch] text-ink-2">{words.meanings[asked.measure]}</p>
      {asked.measure === 'skipped' && skipReasons.length > 0 && (
        <p className="mb-3 flex flex-wrap gap-x-4 text-ink-2 tabular-nums">
          {skipReasons.map(({ reason, count }) => (
            <span key={reason}>
              {reason} <b className="font-semibold text-ink">{count}</b>
            </span>
          ))}
        </p>
      )}
      <DataTable
        label={words.cases.title(words.measures[asked.measure], who)}
        columns={columns}
        rows={cases.cases}
        rowId={({ id }) => id}
        empty={<p className="p-4 text-ink-2">{words.cases.empty}</p>}
        footer={
          isPaged && (
            <Pager
              text={cases.before !== null && words.cases.older}
              previousHref={asked.before === undefined ? null : qualityHref({ ...asked, before: undefined })}
              nextHref={cases.before === null ? null : qualityHref({ ...asked, before: cases.before })}
            />
          )
        }
      />
    </div>
  )
}
