'use client'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { Woken } from '@/lib/rounds/list-woken'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

/** Companies that woke while no round of their campaign runs: each leads to the rounds where the next is started. */
export function WokenTable({ woken }: { woken: readonly Woken[] }) {
  const { woken: words } = useCampaignsWords()
  const figures = useFigures()
  const columns: Column<Woken>[] = [
    { id: 'company', header: words.company, cell: ({ organization }) => organization },
    { id: 'campaign', header: words.campaign, cell: ({ campaign }) => campaign },
    { id: 'since', header: words.since, isFigure: true, cell: ({ dueAt }) => figures.at(dueAt) },
  ]
  return (
    <div>
      <h2 className="mb-1 text-base font-semibold">
        {words.title} <span className="font-normal text-ink-3 tabular-nums">{woken.length}</span>
      </h2>
      <p className="mb-3 max-w-[72ch] text-ink-2">{words.text}</p>
      <DataTable
        label={words.title}
        columns={columns}
        rows={woken}
        rowId={({ entryId }) => entryId}
        rowHref={({ campaignId }) => `/kampanjer/${campaignId}?flik=omgangar`}
        empty={null}
      />
    </div>
  )
}
