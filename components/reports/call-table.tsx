'use client'
import { useState } from 'react'
import { OUTCOME_TONE } from '@/components/desk/shared/outcome-tone'
import { useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import { kronor } from '@/components/orders/kronor'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { toneText } from '@/components/ui/tones'
import type { CallQuery } from '@/lib/call-list/schema'
import type { CallPage, ListedCall } from '@/lib/call-list/types'
import { CallDialog } from './call-dialog'
import { callListHref } from './call-list-href'
import { useReportWords } from './use-report-words'

export interface CallTableProps extends CallPage {
  query: CallQuery
  opensOrders: boolean
}

/** Dense rows; a row opens its call, and from there its order. */
export function CallTable({ calls, olderThan, newerThan, query, opensOrders }: CallTableProps) {
  const { calls: words } = useReportWords()
  const [open, setOpen] = useState<ListedCall | null>(null)
  const turn = (to: CallQuery) => callListHref({ ...query, olderThan: undefined, newerThan: undefined, ...to })
  return (
    <>
      <DataTable
        label={words.title}
        columns={useColumns()}
        rows={calls}
        rowId={({ id }) => id}
        onOpen={setOpen}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        footer={
          <Pager
            previousHref={newerThan === null ? null : turn({ newerThan })}
            nextHref={olderThan === null ? null : turn({ olderThan })}
          />
        }
      />
      <CallDialog call={open} opensOrders={opensOrders} onClose={() => setOpen(null)} />
    </>
  )
}

function useColumns(): Column<ListedCall>[] {
  const { calls: words } = useReportWords()
  const { columns } = words
  const { desk } = useMessages()
  const moment = useMoment()
  return [
    {
      id: 'company',
      header: columns.company,
      cell: ({ about, at }) => (
        <>
          {about?.organization ?? words.private}
          <time dateTime={at} className="block text-xs font-normal text-ink-3 tabular-nums md:hidden">
            {moment(at)}
          </time>
        </>
      ),
      className: 'md:min-w-52',
    },
    {
      id: 'outcome',
      header: columns.outcome,
      cell: ({ outcome }) => (
        <span className={`font-medium whitespace-nowrap ${toneText[OUTCOME_TONE[outcome]]}`}>
          {desk.outcomes[outcome]}
        </span>
      ),
      className: 'wrap-normal',
    },
    {
      id: 'at',
      header: columns.at,
      isWide: true,
      cell: ({ at }) => moment(at),
      className: 'tabular-nums whitespace-nowrap',
    },
    { id: 'by', header: columns.by, isWide: true, cell: ({ by }) => by.name, className: 'whitespace-nowrap' },
    {
      id: 'campaign',
      header: columns.campaign,
      isWide: true,
      cell: ({ campaign }) => campaign.name,
      className: 'min-w-36',
    },
    {
      id: 'note',
      header: columns.note,
      isWide: true,
      cell: ({ about }) => <span className="line-clamp-1 max-w-80 text-ink-2">{about?.note}</span>,
    },
    {
      id: 'amount',
      header: columns.amount,
      isFigure: true,
      isWide: true,
      cell: ({ amount }) => (amount === null ? '' : kronor(amount)),
      className: 'whitespace-nowrap',
    },
  ]
}
