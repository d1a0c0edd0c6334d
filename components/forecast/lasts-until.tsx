'use client'
import type { ReactNode } from 'react'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import { tuningApi } from '@/lib/api/tuning-client'
import type { Forecast } from '@/lib/forecast/types'
import { useAnswer } from './use-answer'
import { useTuningWords } from './use-tuning-words'

/** How long a campaign's list lasts, for a tile; until that is counted, and when it is not known, what is given instead. */
export function LastsUntil({ campaignId, children }: { campaignId: number; children: ReactNode }) {
  const { forecast: words } = useTuningWords()
  const { value } = useAnswer(String(campaignId), () => tuningApi.forecast(campaignId))
  const text = useLastingText(value)
  if (value?.state !== 'counted' || text === '') return children
  return `${value.lastsUntil ? words.lasts : words.lastsOver} ${text}`
}

/** "onsdag 25 nov em", "längre än 31 mars", or why it is not known. */
export function useLastingText(forecast: Forecast | null): string {
  const { forecast: words } = useTuningWords()
  const figures = useFigures()
  if (!forecast) return ''
  const { state, lastsUntil, horizonEnds } = forecast
  if (state !== 'counted') return words.states[state]
  if (lastsUntil) return words.until(figures.day(lastsUntil.day), words.parts[lastsUntil.daypart] ?? '')
  return horizonEnds ? words.longer(figures.day(horizonEnds)) : ''
}
