'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { Panel } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { RoundProgress } from '@/lib/rounds/types'
import { FillDialog } from '../fill/fill-dialog'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { RoundTable } from './round-table'
import { TurnDialog } from './turn-dialog'

export interface RoundsTabProps {
  campaign: CampaignView
  progress: RoundProgress | null
  refresh: () => Promise<void>
}

/** The rounds of a campaign, and what can be done with the one that runs. */
export function RoundsTab({ campaign, progress, refresh }: RoundsTabProps) {
  const { rounds: words } = useCampaignsWords()
  const figures = useFigures()
  const act = useAct()
  const [asks, setAsks] = useState<'next' | 'end' | 'fill' | null>(null)
  const { id: campaignId, rounds } = campaign
  const running = rounds.find(({ state }) => state === 'running') ?? null
  const close = (open: boolean) => !open && setAsks(null)

  const turn = async () => {
    const step = { commandId: newId(), campaignId, endsRoundId: running?.id ?? null }
    const turned = await act.run(() => api.rounds.next(step))
    if (!turned) return refresh()
    const { started, ended } = turned
    const moved = figures.count(ended?.goesOn ?? 0)
    showToast({ title: ended ? words.turned(started.number, moved) : words.started(started.number), tone: 'order' })
    await refresh()
  }
  const end = async () => {
    if (!running) return
    const ended = await act.run(() => api.rounds.end({ commandId: newId(), roundId: running.id }))
    if (ended) showToast({ title: words.ended(ended.number) })
    await refresh()
  }
  const empty = <EmptyState title={words.emptyTitle} text={words.emptyText} />
  return (
    <div className="grid gap-4">
      {campaign.status !== 'finished' && (
        <div className="flex flex-wrap gap-2">
          {running && <PageAction variant="primary" keys="f" label={words.fill} onAct={() => setAsks('fill')} />}
          {running && <PageAction keys="o" label={words.next} onAct={() => setAsks('next')} />}
          {running && <PageAction keys="e" label={words.end} onAct={() => setAsks('end')} />}
          {!running && (
            <PageAction
              variant="primary"
              keys="o"
              label={words.start}
              disabled={act.isBusy}
              onAct={() => void turn()}
            />
          )}
        </div>
      )}
      {rounds.length === 0 ? <Panel>{empty}</Panel> : <RoundTable rounds={rounds} />}
      {running && (
        <>
          <TurnDialog
            kind={asks === 'end' ? 'end' : 'next'}
            open={asks === 'next' || asks === 'end'}
            onOpenChange={close}
            rounds={rounds}
            progress={progress}
            onConfirm={() => void (asks === 'end' ? end() : turn())}
          />
          <FillDialog open={asks === 'fill'} onOpenChange={close} round={running} onFilled={refresh} />
        </>
      )}
    </div>
  )
}
