'use client'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import { Panel } from '@/components/ui/panel'
import { tuningApi } from '@/lib/api/tuning-client'
import type { Forecast } from '@/lib/forecast/types'
import { useLastingText } from './lasts-until'
import { RemainingChart } from './remaining-chart'
import { ReplayPanel } from './replay-panel'
import { useAnswer } from './use-answer'
import { useTuningWords } from './use-tuning-words'

/** How long the list lasts, how sure that is, what it goes by, and how right it was a week ago. */
export function ForecastPanel({ campaignId, version }: { campaignId: number; version: number }) {
  const { forecast: words } = useTuningWords()
  const { value, status } = useAnswer(`${campaignId} ${version}`, () => tuningApi.forecast(campaignId))
  const text = useLastingText(value)
  return (
    <Panel
      className="grid grid-cols-1 gap-3 px-4 py-3.5"
      aria-busy={status === 'asking'}
      data-forecast={value?.state ?? status}
    >
      <div>
        <h2 className="text-[13px] font-semibold">{words.title}</h2>
        <p className="text-[22px]/8 font-semibold tracking-[-0.01em]">
          {status === 'failed' ? words.failed : value ? text : words.counting}
        </p>
        {value?.state === 'counted' && <Assumed forecast={value} />}
      </div>
      {value && value.days.length > 0 && <RemainingChart days={value.days} />}
      {value?.state === 'counted' && <ReplayPanel campaignId={campaignId} />}
    </Panel>
  )
}

function Assumed({ forecast }: { forecast: Forecast }) {
  const { forecast: words } = useTuningWords()
  const { count, percent, day } = useFigures()
  const { earliest, latest, horizonEnds, freshUntil, assumed, barred, asleep, remaining } = forecast
  const until = latest ?? horizonEnds
  return (
    <div className="grid max-w-[80ch] gap-0.5 text-ink-2 tabular-nums">
      {earliest && until && <p>{words.range(day(earliest), day(until))}</p>}
      <p>
        {words.remaining(count(remaining))}. {freshUntil && words.fresh(day(freshUntil))}{' '}
        {words.aside(count(barred), count(asleep))}
      </p>
      <p className="text-xs text-ink-3">
        {words.assumed(count(assumed.callsPerDay), count(assumed.callers), count(assumed.paceDays))}{' '}
        {words.answers(percent(assumed.answeredPercent, 100), count(assumed.calls))}
      </p>
    </div>
  )
}
