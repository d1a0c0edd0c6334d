'use client'
import { useTimes } from '@/components/desk/time/use-times'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import type { ListedLock } from '@/lib/locks/list-locks'
import { type Danger, dangerOf } from '@/lib/promises/rules'
import { PromiseActions } from './promise-actions'
import { usePromisesWords } from './use-promises-words'
import type { Selection } from './use-selection'

export interface PromiseRowProps {
  lock: ListedLock
  now: number
  selection: Selection
}

/** One promise: to whom, by whom, for when, how late, and what can be done. */
export function PromiseRow({ lock, now, selection }: PromiseRowProps) {
  const words = usePromisesWords()
  const times = useTimes()
  const { id, organization, campaign, ownerName, ownerWorks, since, onScreenOf } = lock
  const isSelected = selection.ids.has(id)
  return (
    <li
      className={cn(
        'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2 first:border-t-0 focus-within:bg-accent-soft lg:grid-cols-[auto_minmax(0,1.4fr)_minmax(0,1.2fr)_minmax(0,1fr)_auto]',
        isSelected && 'bg-accent-soft',
      )}
    >
      <input
        type="checkbox"
        data-row=""
        aria-label={words.select(organization)}
        checked={isSelected}
        onChange={() => selection.toggle(id)}
        onFocus={() => selection.focus(id)}
        className="size-4 accent-(--accent) print:invisible"
      />
      <div className="min-w-0">
        <p className="truncate font-medium" title={organization}>
          {organization}
        </p>
        <p className="truncate text-xs text-ink-3">
          {campaign} · {words.age(times.ago(since, now))}
        </p>
      </div>
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 max-lg:col-start-2">
        <span className="tabular-nums">{words.promised(times.short(lock.promisedAt, now))}</span>
        <DangerChip lock={lock} now={now} />
      </p>
      <p className="min-w-0 max-lg:col-start-2">
        <span className="block truncate">{ownerName}</span>
        {!ownerWorks && <span className="block text-xs font-medium text-wrong">{words.gone}</span>}
        {onScreenOf && <span className="block truncate text-xs text-ink-3">{words.onScreen(onScreenOf)}</span>}
      </p>
      <div className="max-lg:col-start-2 max-lg:-ml-2 print:hidden">
        <PromiseActions lock={lock} />
      </div>
    </li>
  )
}

const TONES: Record<Danger, 'wrong' | 'no-answer' | 'neutral'> = {
  overdue: 'wrong',
  gone: 'wrong',
  today: 'no-answer',
  soon: 'neutral',
}
const MINUTE_MS = 60_000

/** How late, in words; colour is never alone. */
function DangerChip({ lock, now }: { lock: ListedLock; now: number }) {
  const words = usePromisesWords()
  const danger = dangerOf(lock, now)
  const late = Math.floor((now - Date.parse(lock.promisedAt)) / MINUTE_MS)
  if (!danger || (danger === 'gone' && late < 0)) return null
  const text =
    lock.overdueDays >= 1
      ? words.late(lock.overdueDays)
      : late >= 0
        ? words.lateToday(late)
        : words.soon(Math.max(1, -late))
  return <Chip tone={TONES[danger]}>{text}</Chip>
}
