'use client'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

export interface Counted {
  label: string
  count: number
}

export interface CountsPanelProps {
  title: string
  rows: readonly Counted[]
  hint?: string | undefined
}

/** A few figures, each with what it counts. */
export function CountsPanel({ title, rows, hint }: CountsPanelProps) {
  const { overview } = useCampaignsWords()
  const figures = useFigures()
  return (
    <Panel>
      <PanelHeader title={title} aside={hint} />
      <dl className="pb-2">
        {rows.length === 0 && (
          <div className="px-4 py-1.5 text-ink-3">
            <dt className="sr-only">{title}</dt>
            <dd>{overview.nothing}</dd>
          </div>
        )}
        {rows.map(({ label, count }) => (
          <div key={label} className="flex gap-4 border-t border-line px-4 py-1.5">
            <dt className="flex-1">{label}</dt>
            <dd className="tabular-nums">{figures.count(count)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
