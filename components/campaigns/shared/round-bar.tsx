'use client'
import type { RoundShares } from '@/lib/campaigns/campaign-view'
import { useCampaignsWords } from './use-campaigns-words'
import { useFigures } from './use-figures'

/** How far a round is: a bar, and the same in figures beside it for who cannot see it. */
export function RoundBar({ shares, isLarge }: { shares: RoundShares; isLarge?: true }) {
  const words = useCampaignsWords()
  const figures = useFigures()
  const { total, closed, waiting, barred } = shares
  if (total === 0) return <span className="text-xs text-ink-3">{words.barEmpty}</span>
  return (
    <div className="grid min-w-24 gap-1">
      <div aria-hidden="true" className={isLarge ? `${barStyle} h-2.5` : `${barStyle} h-1.5`}>
        <Part share={closed / total} className="bg-order" />
        <Part share={waiting / total} className="bg-no-answer" />
        <Part share={barred / total} className="bg-wrong" />
      </div>
      <p className="text-xs text-ink-2 md:whitespace-nowrap tabular-nums">
        {figures.percent(closed, total)}
        <span className="text-ink-3"> · {words.bar(figures.count(closed), figures.count(total))}</span>
      </p>
    </div>
  )
}

const barStyle = 'flex gap-px overflow-hidden rounded-full bg-line'

function Part({ share, className }: { share: number; className: string }) {
  if (share === 0) return null
  return <span className={`${className} block h-full flex-none`} style={{ width: `${share * 100}%` }} />
}
