'use client'
import { ForecastPanel } from '@/components/forecast/forecast-panel'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { RoundProgress } from '@/lib/rounds/types'
import { RoundBar } from '../shared/round-bar'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { CountsPanel } from './counts-panel'
import { DaysTable } from './days-table'
import { LanesPanel } from './lanes-panel'
import { useEndings } from './use-endings'

export interface OverviewTabProps {
  progress: RoundProgress | null
  onRounds: () => void
}

/** How far the present round is, in figures that add up. */
export function OverviewTab({ progress, onRounds }: OverviewTabProps) {
  const words = useCampaignsWords()
  const { overview } = words
  const endings = useEndings(progress)
  if (!progress) {
    const action = <Button onClick={onRounds}>{overview.toRounds}</Button>
    return (
      <Panel>
        <EmptyState title={overview.noRoundTitle} text={overview.noRoundText} actions={action} />
      </Panel>
    )
  }
  const causes = Object.entries(progress.barredByCause).map(([cause, count]) => ({
    label: overview.causes[cause as keyof typeof overview.causes],
    count,
  }))
  const attempts = progress.attempts.map((one) => ({ label: overview.attemptCount(one.attempts), count: one.entries }))
  return (
    <div className="grid gap-4">
      <Panel className="grid gap-3 px-4 py-3.5">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 className="text-[13px] font-semibold">{words.round(progress.number)}</h2>
          <p className="text-xs text-ink-3">
            {words.roundState[progress.state]}
            {progress.onScreen > 0 && ` · ${overview.onScreen(progress.onScreen)}`}
          </p>
        </div>
        <Shares progress={progress} />
        <RoundBar shares={progress} isLarge />
      </Panel>
      {progress.state === 'running' && <ForecastPanel campaignId={progress.campaignId} version={progress.closed} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <LanesPanel progress={progress} />
          <CountsPanel title={overview.bars} rows={causes} hint={causes.length > 1 ? overview.barsHint : undefined} />
        </div>
        <div className="grid gap-4">
          <CountsPanel title={overview.endings} rows={endings} />
          <CountsPanel title={overview.attempts} rows={attempts} />
        </div>
      </div>
      <DaysTable days={progress.days} />
    </div>
  )
}

function Shares({ progress }: { progress: RoundProgress }) {
  const { overview } = useCampaignsWords()
  const figures = useFigures()
  const shown = ['ringableNow', 'fresh', 'waiting', 'barred', 'closed', 'total'] as const
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
      {shown.map((key) => (
        <div key={key} className="flex flex-col-reverse justify-end">
          <dt className="text-xs text-ink-3">{overview[key === 'ringableNow' ? 'ringable' : key]}</dt>
          <dd className="text-[22px]/7 font-semibold tracking-[-0.01em] tabular-nums">
            {figures.count(progress[key])}
          </dd>
        </div>
      ))}
    </dl>
  )
}
