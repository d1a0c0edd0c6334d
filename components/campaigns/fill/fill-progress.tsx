'use client'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import type { Filling } from './use-filling'

/** How far a filling is, in figures; at its end what came of it. */
export function FillProgress({ filling, total }: { filling: Filling; total: number }) {
  const { fill } = useCampaignsWords()
  const figures = useFigures()
  const { seen, added, end } = filling
  const ends = {
    done: fill.done(figures.count(added)),
    stopped: fill.stopped(figures.count(added)),
    failed: fill.failed,
  }
  return (
    <div className="grid gap-2 rounded-control border border-line bg-panel-2 px-4 py-3">
      <progress
        aria-label={fill.running(figures.count(seen), figures.count(total))}
        value={end === 'done' ? 1 : seen}
        max={end === 'done' ? 1 : Math.max(total, 1)}
        className="h-2 w-full"
      />
      <p className={end === 'failed' ? 'text-wrong' : 'tabular-nums'}>
        {end ? ends[end] : fill.running(figures.count(seen), figures.count(total))}
      </p>
    </div>
  )
}
