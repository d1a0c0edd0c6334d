'use client'
import { cn } from '@/components/ui/cn'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { FigureLink } from './figure-link'
import { useBoard } from './floor-context'
import { age, figure } from './floor-figures'
import { useFloorWords } from './use-floor-words'

interface Row {
  label: string
  count: number
  below: string
  href: string
  isLate?: boolean
}

/** Locks, stops and the office's queue. */
export function StandingPanel({ className }: { className?: string }) {
  const { standing: words, units } = useFloorWords()
  const { state, view, now } = useBoard()
  const { office, stopsToday } = state.now
  const since = (at: string | null) => (at === null ? words.none : words.oldest(age(now - Date.parse(at), units)))
  const rows: Row[] = [
    { label: words.locks, count: view.promises.open, below: since(view.promises.oldestSince), href: '/lofte' },
    { label: words.stops, count: stopsToday, below: '', href: '/sparrar' },
    { label: words.office, count: office.fresh, below: since(office.oldestAt), href: '/ad' },
    { label: words.taken, count: office.taken, below: '', href: '/ad' },
    { label: words.overdue, count: office.overdue, below: '', href: '/ad', isLate: office.overdue > 0 },
  ]
  return (
    <Panel className={className}>
      <PanelHeader title={words.title} />
      <dl className="px-4 pb-2 tabular-nums">
        {rows.map(({ label, count, below, href, isLate }) => (
          <div key={label} className="flex items-baseline gap-2 border-b border-line py-1 last:border-0">
            <dt className="min-w-0 flex-1 truncate">{label}</dt>
            <dd className="text-xs whitespace-nowrap text-ink-3">{below}</dd>
            <dd className={cn('min-w-6 text-right font-semibold', isLate && 'text-wrong')}>
              <FigureLink href={href} label={`${label}: ${count}`}>
                {figure(count)}
              </FigureLink>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
