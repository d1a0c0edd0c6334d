'use client'
import { useState } from 'react'
import { useMoment } from '@/components/messages/use-moment'
import { useOfficeWords } from '@/components/office/use-office-words'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import type { StopsPageOf } from '@/lib/inbox/loaders'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { ListedStop } from '@/lib/suppression/types'
import { LiftDialog } from './lift-dialog'
import { StopFilters } from './stop-filters'
import { StopsFileDialog } from './stops-file-dialog'
import { stopsHref } from './stops-href'

/** Whom nobody may call: who stopped them, when and why. A row leads to lifting it. */
export function StopsScreen({ stops, hasMore, query, mayLift }: StopsPageOf) {
  const { stopsPage: words } = useOfficeWords()
  const [lifting, setLifting] = useState<ListedStop | null>(null)
  const [isFetching, setFetching] = useState(false)
  const canLift = mayLift && query.status === 'active'
  const columns = useColumns(canLift)
  const turned = (step: number) => stopsHref({ ...query, page: query.page + step })
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={<PageAction label={words.export} keys="e" onAct={() => setFetching(true)} />}
      />
      <StopFilters query={query} />
      <DataTable
        label={words.title}
        columns={columns}
        rows={stops}
        rowId={({ id }) => id}
        onOpen={canLift ? setLifting : undefined}
        empty={<EmptyState title={words.empty} text={words.emptyText} />}
        footer={
          (query.page > 1 || hasMore) && (
            <Pager previousHref={query.page > 1 ? turned(-1) : null} nextHref={hasMore ? turned(1) : null} />
          )
        }
      />
      {lifting && <LiftDialog stop={lifting} onClose={() => setLifting(null)} />}
      {isFetching && <StopsFileDialog onClose={() => setFetching(false)} />}
    </>
  )
}

function useColumns(canLift: boolean): Column<ListedStop>[] {
  const { stopsPage: words, cases, someone } = useOfficeWords()
  const moment = useMoment()
  const numberOf = ({ phone }: ListedStop) => (phone === null ? words.whole : formatPhone(phone))
  const columns: Column<ListedStop>[] = [
    {
      id: 'company',
      header: words.company,
      cell: (stop) => (
        <>
          {stop.organization ?? stop.customerNo ?? stop.orgNo}
          <span className="block text-xs font-normal text-ink-3 tabular-nums md:hidden">{numberOf(stop)}</span>
        </>
      ),
    },
    {
      id: 'number',
      header: words.number,
      isWide: true,
      className: 'whitespace-nowrap tabular-nums',
      cell: numberOf,
    },
    {
      id: 'why',
      header: words.why,
      cell: (stop) => (
        <>
          {cases[stop.case]}
          <Small text={stop.note} />
          <Small text={stop.lifted?.reason} />
        </>
      ),
    },
    {
      id: 'who',
      header: words.who,
      isWide: true,
      cell: ({ by, at, lifted }) => (
        <>
          {by ?? someone}
          <span className="block text-xs text-ink-3 tabular-nums">{moment(at)}</span>
          <Small text={lifted && words.liftedBy(lifted.by ?? someone, moment(lifted.at))} />
        </>
      ),
    },
  ]
  const lift: Column<ListedStop> = {
    id: 'lift',
    header: <span className="sr-only">{words.lift}</span>,
    isFigure: true,
    isWide: true,
    className: 'print:hidden',
    cell: () => <span className="font-medium text-accent">{words.lift}</span>,
  }
  return canLift ? [...columns, lift] : columns
}

function Small({ text }: { text: string | null | undefined }) {
  return text ? <span className="block text-xs text-ink-3">{text}</span> : null
}
