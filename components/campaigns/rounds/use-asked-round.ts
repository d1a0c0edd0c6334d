'use client'
import { useEffect, useState } from 'react'
import { showToast } from '@/components/ui/toast'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface AskedRound {
  kind: 'next' | 'end' | 'cancel' | 'fill'
  /** As it stood when the dialog opened: what is confirmed is what was read. */
  round: CampaignRound
}

export interface AskingRound {
  asked: AskedRound | null
  ask(kind: AskedRound['kind'], round: CampaignRound): void
  close(): void
}

/** Which dialog is open about which round. It closes when somebody else ends or starts that round meanwhile. */
export function useAskedRound(rounds: readonly CampaignRound[]): AskingRound {
  const { rounds: words } = useCampaignsWords()
  const [asked, setAsked] = useState<AskedRound | null>(null)
  const hasChanged =
    asked !== null && !rounds.some(({ id, state }) => id === asked.round.id && state === asked.round.state)
  useEffect(() => {
    if (!hasChanged) return
    setAsked(null)
    showToast({ id: 'rounds', title: words.changedMeanwhile, tone: 'wrong' })
  }, [hasChanged, words])
  return {
    asked: hasChanged ? null : asked,
    ask: (kind, round) => setAsked({ kind, round }),
    close: () => setAsked(null),
  }
}
