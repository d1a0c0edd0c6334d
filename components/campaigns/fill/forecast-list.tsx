'use client'
import type { FillForecast } from '@/lib/rounds/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

/** What would happen, each company counted once; the indented figures are parts of the one above. */
export function ForecastList({ forecast }: { forecast: FillForecast }) {
  const { fill } = useCampaignsWords()
  const figures = useFigures()
  const lines = [
    { label: fill.added, count: forecast.added, style: 'font-semibold' },
    { label: fill.ofWhich.barred, count: forecast.barred, style: 'pl-4 text-ink-3' },
    { label: fill.ofWhich.recent, count: forecast.recent, style: 'pl-4 text-ink-3' },
    { label: fill.alreadyIn, count: forecast.alreadyIn, style: '' },
    { label: fill.asleep, count: forecast.asleep, style: '' },
    { label: fill.suppressed, count: forecast.suppressed, style: '' },
  ]
  return (
    <div className="rounded-control border border-line bg-panel-2 px-4 py-3">
      <p className="mb-1.5 font-semibold tabular-nums">{fill.total(figures.count(forecast.total))}</p>
      <dl className="grid gap-1">
        {lines.map(({ label, count, style }) => (
          <div key={label} className={`flex gap-4 ${style}`}>
            <dt className="flex-1">{label}</dt>
            <dd className="tabular-nums">{figures.count(count)}</dd>
          </div>
        ))}
      </dl>
      {forecast.added === 0 && <p className="mt-1.5 text-ink-2">{fill.nothing}</p>}
    </div>
  )
}
