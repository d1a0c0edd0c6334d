'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { NoticeAction } from '@/components/notices/notice-action'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { PageAction } from '@/components/ui/page-action'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { RoundProgress } from '@/lib/rounds/types'
import { turnOf } from '../rounds/turn-of'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { RenameDialog } from './rename-dialog'

export interface CampaignActionsProps {
  campaign: CampaignView
  progress: RoundProgress | null
  refresh: () => Promise<void>
}

type Verb = 'pause' | 'resume' | 'finish' | 'reopen'

/** What can be done with the whole campaign. A pause is undone by one key; finishing says first what it does. */
export function CampaignActions({ campaign, progress, refresh }: CampaignActionsProps) {
  const { one, undo } = useCampaignsWords()
  const figures = useFigures()
  const act = useAct()
  const [asks, setAsks] = useState<'rename' | 'finish' | null>(null)
  const { id: campaignId, status } = campaign
  const done = { pause: one.paused, resume: one.resumed, finish: one.finished, reopen: one.reopened }
  const steer = async (verb: Verb) => {
    const answer = await act.run(() => api.campaigns[verb]({ commandId: newId(), campaignId }))
    if (!answer) return
    const back = verb === 'pause' ? 'resume' : 'pause'
    const action = { label: undo, run: () => void steer(back) }
    showToast({ id: 'campaign', title: done[verb], ...(verb === 'pause' || verb === 'resume' ? { action } : {}) })
    await refresh()
  }
  const { closes, moves } = turnOf(progress)
  return (
    <>
      {status !== 'finished' && <NoticeAction keys="w" to={{ kind: 'campaign', campaignId }} />}
      {status !== 'finished' && <PageAction keys="b" label={one.rename} onAct={() => setAsks('rename')} />}
      {status === 'running' && <PageAction keys="p" label={one.pause} onAct={() => void steer('pause')} />}
      {status !== 'finished' && <PageAction keys="Shift+A" label={one.finish} onAct={() => setAsks('finish')} />}
      {status === 'paused' && (
        <PageAction variant="primary" keys="p" label={one.resume} onAct={() => void steer('resume')} />
      )}
      {status === 'finished' && (
        <PageAction variant="primary" keys="p" label={one.reopen} onAct={() => void steer('reopen')} />
      )}
      <RenameDialog
        open={asks === 'rename'}
        onOpenChange={(open) => setAsks(open ? 'rename' : null)}
        campaign={campaign}
        refresh={refresh}
      />
      <AlertDialog
        open={asks === 'finish'}
        onOpenChange={(open) => setAsks(open ? 'finish' : null)}
        title={one.finishTitle(campaign.name)}
        description={one.finishText(
          figures.count(closes),
          figures.count(moves),
          figures.count(progress?.onScreen ?? 0),
        )}
        confirmLabel={one.finish}
        tone="danger"
        onConfirm={() => void steer('finish')}
      />
    </>
  )
}
