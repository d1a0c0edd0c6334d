'use client'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Dot } from '@/components/ui/dot'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

export function RoundTable({ rounds }: { rounds: readonly CampaignRound[] }) {
  const { rounds: words, roundState } = useCampaignsWords()
  const figures = useFigures()
  const columns: Column<CampaignRound>[] = [
    { id: 'number', header: words.number, className: 'font-medium', cell: ({ number }) => number },
    {
      id: 'state',
      header: words.state,
      cell: ({ state }) => (
        <span className="inline-flex items-center gap-2 whitespace-nowrap">
          <Dot tone={state === 'running' ? 'order' : 'neutral'} />
          {roundState[state]}
        </span>
      ),
    },
    { id: 'starts', header: words.starts, isWide: true, cell: ({ startsOn }) => figures.day(startsOn) },
    { id: 'ends', header: words.ends, isWide: true, cell: ({ endsOn }) => (endsOn ? figures.day(endsOn) : '–') },
    { id: 'companies', header: words.companies, isFigure: true, cell: ({ total }) => figures.count(total) },
    { id: 'closed', header: words.closed, isFigure: true, cell: ({ closed }) => figures.count(closed) },
    {
      id: 'share',
      header: '%',
      isFigure: true,
      cell: ({ closed, total }) => figures.percent(closed, total),
    },
  ]
  return <DataTable label={words.label} columns={columns} rows={rounds} rowId={({ id }) => id} empty={null} />
}
