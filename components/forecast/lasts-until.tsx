'use client'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import { tuningApi } from '@/lib/api/tuning-client'
import type { Forecast } from '@/lib/forecast/types'
import { useAnswer } from './use-answer'
import { useTuningWords } from './use-tuning-words'

/** One line for a tile: how long a campaign's list lasts. */
export function LastsUntil({ campaignId }: { campaignId: number }) {
  const { forecast: words } = useTuningWords()
  const { value } = useAnswer(String(campaignId), () => tuningApi.forecast(campaignId))
  const text = useLastingText(value)
  if (!value) return null
  return (
    <p className="text-xs text-ink-3">
      {value.state === 'counted' && `${words.title} `}
      {text}
    </p>
  )
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
