'use client'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { Panel } from '@/components/ui/panel'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { RoundProgress } from '@/lib/rounds/types'
import { FillDialog } from '../fill/fill-dialog'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { RoundTable } from './round-table'
import { TurnDialog } from './turn-dialog'
import { useAskedRound } from './use-asked-round'
import { useTurns } from './use-turns'

export interface RoundsTabProps {
  campaign: CampaignView
  progress: RoundProgress | null
  refresh: () => Promise<void>
}

/** The rounds of a campaign, and what can be done with the one that runs and the one prepared ahead. */
export function RoundsTab({ campaign, progress, refresh }: RoundsTabProps) {
  const { rounds: words } = useCampaignsWords()
  const { rounds } = campaign
  const running = rounds.find(({ state }) => state === 'running') ?? null
  const prepared = rounds.find(({ state }) => state === 'prepared') ?? null
  const { asked, ask, close } = useAskedRound(rounds)
  const turns = useTurns({ campaignId: campaign.id, refresh })
  const empty = <EmptyState title={words.emptyTitle} text={words.emptyText} />
  return (
    <div className="grid gap-4">
      {campaign.status !== 'finished' && (
        <div className="flex flex-wrap gap-2">
          {running && (
            <>
              <PageAction variant="primary" keys="f" label={words.fill} onAct={() => ask('fill', running)} />
              <PageAction keys="o" label={words.next} onAct={() => ask('next', running)} />
              <PageAction keys="e" label={words.end} onAct={() => ask('end', running)} />
            </>
          )}
          {running && !prepared && (
            <PageAction keys="r" label={words.prepare} disabled={turns.isBusy} onAct={() => void turns.prepare()} />
          )}
          {!running && (
            <PageAction
              variant="primary"
              keys="o"
              label={words.start}
              disabled={turns.isBusy}
              onAct={() => void turns.next(null)}
            />
          )}
        </div>
      )}
      {prepared && campaign.status !== 'finished' && (
        <Panel className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <p className="min-w-60 flex-1 text-ink-2">{words.preparedText(prepared.number)}</p>
          <PageAction keys="Shift+F" label={words.fillPrepared} onAct={() => ask('fill', prepared)} />
          <PageAction keys="x" label={words.cancelPrepared} onAct={() => ask('cancel', prepared)} />
        </Panel>
      )}
      {rounds.length === 0 ? <Panel>{empty}</Panel> : <RoundTable rounds={rounds} />}
      {asked && (
        <>
          <TurnDialog
            kind={asked.kind === 'fill' ? 'next' : asked.kind}
            open={asked.kind !== 'fill'}
            onOpenChange={(open) => !open && close()}
            round={asked.round}
            rounds={rounds}
            progress={progress}
            onConfirm={() =>
              void (asked.kind === 'next' ? turns.next(asked.round.id) : turns.end(asked.round, asked.kind))
            }
          />
          <FillDialog
            open={asked.kind === 'fill'}
            onOpenChange={(open) => !open && close()}
            round={asked.round}
            onFilled={refresh}
          />
        </>
      )}
    </div>
  )
}
