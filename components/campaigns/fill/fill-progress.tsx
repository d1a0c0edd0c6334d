'use client'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import type { Filling } from './use-filling'

/** How far a filling is, in figures; at its end what came of it. */
export function FillProgress({ filling, total }: { filling: Filling; total: number }) {
  const { fill } = useCampaignsWords()
  const figures = useFigures()
  const endOf = useFillEnd()
  const { seen, end } = filling
  return (
    <div className="grid gap-2 rounded-control border border-line bg-panel-2 px-4 py-3">
      <progress
        aria-label={fill.running(figures.count(seen), figures.count(total))}
        value={end === 'done' ? 1 : seen}
        max={end === 'done' ? 1 : Math.max(total, 1)}
        className="h-2 w-full"
      />
      <p className={end === 'failed' ? 'text-wrong' : 'tabular-nums'}>
        {end ? endOf(filling) : fill.running(figures.count(seen), figures.count(total))}
      </p>
    </div>
  )
}

/** What came of a filling, as a sentence. */
export function useFillEnd(): (filling: Filling) => string {
  const { fill } = useCampaignsWords()
  const { count } = useFigures()
  return ({ added, end }) => {
    if (end === 'done') return fill.done(count(added))
    return end === 'stopped' ? fill.stopped(count(added)) : fill.failed
  }
}
