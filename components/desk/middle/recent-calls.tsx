'use client'
import type { Card } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'

/** Calls to the same number or org.nr, in any campaign and at any workplace (S25). */
export function RecentCalls({ card }: { card: Card }) {
  const { card: words, outcomes } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  if (card.recentCalls.length === 0) return null
  return (
    <section className="rounded-control border border-line bg-warn-soft px-3 py-2">
      <h3 className="text-xs font-semibold text-no-answer">{words.recentCalls}</h3>
      <ul className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-0.5 text-xs">
        {card.recentCalls.map(({ at, by, organization, outcome, campaign, e164 }) => (
          <li key={`${at} ${e164} ${organization}`} className="flex gap-2">
            <time dateTime={at} className="flex-none tabular-nums" title={times.ago(at, now)}>
              {times.dayAndClock(at, now)}
            </time>
            <span className="min-w-0 flex-1 truncate">
              {outcomes[outcome]} · {by} · {organization}
            </span>
            <span className="max-w-[35%] truncate text-ink-3">{campaign}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
