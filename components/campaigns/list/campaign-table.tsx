'use client'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '@/components/ui/data-table'
import type { ListedCampaign, ListedRound } from '@/lib/campaigns/campaign-view'
import { RoundBar } from '../shared/round-bar'
import { StatusChip } from '../shared/status-chip'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

export interface CampaignTableProps {
  campaigns: readonly ListedCampaign[]
  empty: ReactNode
}

export function CampaignTable({ campaigns, empty }: CampaignTableProps) {
  const words = useCampaignsWords()
  const { list } = words
  const figures = useFigures()
  const figure = (id: keyof Pick<ListedRound, 'fresh' | 'waiting' | 'barred'>): Column<ListedCampaign> => ({
    id,
    header: list[id],
    isFigure: true,
    isWide: true,
    cell: ({ round }) => (round ? figures.count(round[id]) : '–'),
  })
  const columns: Column<ListedCampaign>[] = [
    {
      id: 'name',
      header: list.name,
      className: 'max-md:min-w-[8.5rem]',
      cell: ({ name, round, status }) => (
        <>
          {name}
          <span className="block text-xs font-normal text-ink-3">
            {round ? words.round(round.number) : words.noRound}
            {status !== 'running' && ` · ${words.status[status].toLocaleLowerCase()}`}
          </span>
        </>
      ),
    },
    { id: 'status', header: list.status, isWide: true, cell: ({ status }) => <StatusChip status={status} /> },
    {
      id: 'progress',
      header: list.progress,
      className: 'max-md:whitespace-normal',
      cell: ({ round }) => (round ? <RoundBar shares={round} /> : '–'),
    },
    figure('fresh'),
    figure('waiting'),
    figure('barred'),
    {
      id: 'ringable',
      header: list.ringable,
      isFigure: true,
      className: 'max-md:whitespace-normal',
      cell: ({ round }) => <b className="font-semibold">{round ? figures.count(round.ringableNow) : '–'}</b>,
    },
    {
      id: 'members',
      header: list.members,
      isFigure: true,
      isWide: true,
      cell: ({ members }) => figures.count(members),
    },
  ]
  return (
    <DataTable
      label={list.label}
      columns={columns}
      rows={campaigns}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/kampanjer/${id}`}
      empty={empty}
    />
  )
}
