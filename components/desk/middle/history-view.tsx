'use client'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Dot } from '@/components/ui/dot'
import { toneText } from '@/components/ui/tones'
import type { Card, CardActivity } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { OUTCOME_TONE } from '../shared/outcome-tone'
import { SentMark } from '../shared/sent-mark'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { RecentCalls } from './recent-calls'
import { useHistory } from './use-history'

/** Everything that was said and done, newest first: who said what, when (K37). */
export function HistoryView({ card }: { card: Card }) {
  const { middle } = useDeskWords()
  const { activities, hasOlder, isLoading, hasFailed, loadOlder } = useHistory(card)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-[18px] py-4">
      <RecentCalls card={card} />
      {activities.length === 0 ? (
        <p className="text-ink-3">{middle.noHistory}</p>
      ) : (
        <ul className="grid grid-cols-[minmax(0,1fr)]">
          {activities.map((activity) => (
            <HistoryRow key={activity.id} activity={activity} />
          ))}
        </ul>
      )}
      {hasFailed && <p className="text-xs text-wrong">{middle.loadFailed}</p>}
      {hasOlder && (
        <Button className="justify-self-start" aria-disabled={isLoading} onClick={loadOlder}>
          {middle.loadOlder}
        </Button>
      )}
    </div>
  )
}

export function HistoryRow({ activity }: { activity: CardActivity }) {
  const { outcomes, reasons, card: words, middle } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  const { at, by, contact, outcome, reason, attemptNo, body, campaign, undone } = activity
  return (
    <li className={cn('border-b border-line py-2.5 first:pt-0 last:border-0', undone && 'opacity-60')}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        {outcome && (
          <b className={cn('font-semibold', toneText[OUTCOME_TONE[outcome]])}>
            <Dot tone={OUTCOME_TONE[outcome]} className="mr-1.5" />
            {outcomes[outcome]}
            {reason && `: ${reasons[reason]}`}
          </b>
        )}
        <SentMark activity={activity} />
        {undone && <span className="text-xs text-ink-3">{words.undone}</span>}
        <span className="text-xs text-ink-2">
          {by}
          {contact && ` → ${contact}`}
        </span>
        <time dateTime={at} title={times.ago(at, now)} className="ml-auto text-xs text-ink-3 tabular-nums">
          {times.dayAndClock(at, now)}
        </time>
      </p>
      {activity.subject && <p className="mt-0.5 font-medium wrap-anywhere">{activity.subject}</p>}
      {body && <p className="mt-0.5 whitespace-pre-line wrap-anywhere">{body}</p>}
      <p className="mt-0.5 text-xs text-ink-3 empty:hidden">
        {[campaign, attemptNo && middle.attempt(attemptNo), times.ago(at, now)].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
