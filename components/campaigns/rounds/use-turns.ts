'use client'
import { newId } from '@/components/desk/shared/new-id'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { localDayOf } from '@/lib/calendar/local-time'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

export interface Turns {
  isBusy: boolean
  /** Ends the round that was read and starts the next one; null when none ran. */
  next(endsRoundId: number | null): Promise<void>
  end(round: CampaignRound, kind: 'end' | 'cancel' | 'fill'): Promise<void>
  prepare(): Promise<void>
}

/** The steps of a campaign's rounds, told in the corner. */
export function useTurns({ campaignId, refresh }: { campaignId: number; refresh: () => Promise<void> }): Turns {
  const { rounds: words } = useCampaignsWords()
  const figures = useFigures()
  const act = useAct()
  return {
    isBusy: act.isBusy,
    async next(endsRoundId) {
      const turned = await act.run(() => api.rounds.next({ commandId: newId(), campaignId, endsRoundId }))
      if (turned) {
        const { started, ended } = turned
        const moved = figures.count(ended?.goesOn ?? 0)
        showToast({ title: ended ? words.turned(started.number, moved) : words.started(started.number), tone: 'order' })
      }
      await refresh()
    },
    async end({ id }, kind) {
      const ended = await act.run(() => api.rounds.end({ commandId: newId(), roundId: id }))
      if (ended) showToast({ title: kind === 'cancel' ? words.cancelled(ended.number) : words.ended(ended.number) })
      await refresh()
    },
    async prepare() {
      const startsOn = localDayOf(Date.now())
      const made = await act.run(() => api.rounds.start({ commandId: newId(), campaignId, startsOn }))
      if (made) showToast({ title: words.prepared(made.number), tone: 'order' })
      await refresh()
    },
  }
}
