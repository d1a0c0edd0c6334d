'use client'
import { useMessages } from '@/components/messages/messages-context'
import { type Column, DataTable } from '@/components/ui/data-table'
import { OUTCOMES } from '@/lib/calls/types'
import type { RoundDay } from '@/lib/rounds/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

/** Each day's calls, the latest first. */
export function DaysTable({ days }: { days: readonly RoundDay[] }) {
  const { overview } = useCampaignsWords()
  const { desk } = useMessages()
  const figures = useFigures()
  const outcomes = OUTCOMES.map(
    (outcome): Column<RoundDay> => ({
      id: outcome,
      header: desk.outcomes[outcome],
      isFigure: true,
      isWide: true,
      cell: ({ byOutcome }) => figures.count(byOutcome[outcome] ?? 0),
    }),
  )
  const columns: Column<RoundDay>[] = [
    { id: 'day', header: overview.day, className: 'whitespace-nowrap', cell: ({ day }) => figures.day(day) },
    { id: 'calls', header: overview.calls, isFigure: true, cell: ({ calls }) => figures.count(calls) },
    { id: 'talked', header: overview.talked, isFigure: true, cell: ({ talked }) => figures.count(talked) },
    ...outcomes,
  ]
  return (
    <div>
      <h2 className="mb-2 text-[13px] font-semibold">{overview.days}</h2>
      <DataTable
        label={overview.days}
        columns={columns}
        rows={[...days].reverse()}
        rowId={({ day }) => day}
        empty={<p className="px-4 py-3 text-ink-3">{overview.noDays}</p>}
      />
    </div>
  )
}
