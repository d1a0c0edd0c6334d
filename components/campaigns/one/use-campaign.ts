'use client'
import { useCallback, useState } from 'react'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { CampaignRound, CampaignView } from '@/lib/campaigns/campaign-view'
import type { RoundProgress } from '@/lib/rounds/types'
import { useCampaignNews } from '../shared/use-campaign-news'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface OneCampaign {
  campaign: CampaignView
  progress: RoundProgress | null
}

/** A campaign as it stands, kept in step: read again after each act here and each change by others. */
export function useCampaign(initial: OneCampaign): OneCampaign & { refresh: () => Promise<void> } {
  const words = useCampaignsWords()
  const [shown, setShown] = useState(initial)
  const { id } = initial.campaign
  const refresh = useCallback(async () => {
    try {
      setShown(await readCampaign(id))
    } catch {
      showToast({ id: 'campaign-stale', title: words.refreshFailed, tone: 'wrong' })
    }
  }, [id, words])
  useCampaignNews(() => void refresh())
  return { ...shown, refresh }
}

async function readCampaign(id: number): Promise<OneCampaign> {
  const campaign = await api.campaigns.load(id)
  const round = presentRound(campaign.rounds)
  return { campaign, progress: round ? await api.rounds.progress(round.id) : null }
}

/** The round that runs, else the latest. */
export function presentRound(rounds: readonly CampaignRound[]): CampaignRound | null {
  return rounds.find(({ state }) => state === 'running') ?? rounds[0] ?? null
}
