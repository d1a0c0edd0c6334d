'use client'
import { cn } from '@/components/ui/cn'
import { Dot } from '@/components/ui/dot'
import { toneText } from '@/components/ui/tones'
import type { CardActivity } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { OUTCOME_TONE } from '../shared/outcome-tone'
import { SentMark } from '../shared/sent-mark'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { NoteOffice } from './note-office'

/** One note: when, by whom, with whom, what came of it and what was said (K13, K37). */
export function NoteCard({ activity }: { activity: CardActivity }) {
  const { outcomes, reasons, card: words } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  const { at, by, contact, outcome, reason, body, undone } = activity
  return (
    <li
      className={cn(
        'min-h-[76px] min-w-0 flex-[0_0_calc((100%-40px)/3)] snap-start rounded-control border border-line bg-panel-2 px-2 py-1.5 text-xs/4 max-[1100px]:flex-[0_0_70%]',
        undone && 'border-dashed',
      )}
    >
      <p className="truncate" title={`${times.ago(at, now)}, ${by}`}>
        <time dateTime={at} className="font-semibold tabular-nums">
          {times.dayAndClock(at, now)}
        </time>{' '}
        {shortName(by)}
      </p>
      <p className="mt-0.5 line-clamp-3 text-ink-2 wrap-anywhere" title={body}>
        {outcome && (
          <>
            <span className={cn('whitespace-nowrap', toneText[OUTCOME_TONE[outcome]])}>
              <Dot tone={OUTCOME_TONE[outcome]} className="mr-1 align-[0px]" />
              {reason ? reasons[reason] : outcomes[outcome]}
            </span>{' '}
          </>
        )}
        <SentMark activity={activity} /> {undone && `(${words.undone}) `}
        {contact && <span className="text-ink">{said(contact, activity.subject || body)} </span>}
        {activity.subject && <span className="text-ink">{said(activity.subject, body)} </span>}
        {body}
      </p>
      {activity.office.length > 0 && <NoteOffice tasks={activity.office} />}
    </li>
  )
}

/** A colon says that something comes. */
const said = (who: string, what: string) => (what === '' ? who : `${who}:`)

/** "Anna N": a narrow card has no room for more. */
function shortName(name: string): string {
  const [first = '', ...others] = name.split(' ')
  return [first, others.at(-1)?.charAt(0)].filter(Boolean).join(' ')
}
