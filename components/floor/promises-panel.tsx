'use client'
import Link from 'next/link'
import { PromiseActions } from '@/components/promises/promise-actions'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { ListedLock } from '@/lib/locks/list-locks'
import { useBoard } from './floor-context'
import { age, clock } from './floor-figures'
import { useFloorWords } from './use-floor-words'

const SHOWN = 3

/** Promises that are overdue or fall due next. */
export function PromisesPanel({ className }: { className?: string }) {
  const { promises: words } = useFloorWords()
  const { view } = useBoard()
  return (
    <Panel className={className}>
      <PanelHeader
        title={words.title}
        aside={
          <Link prefetch={false} href="/lofte" className="hover:underline">
            {view.promises.open > 0 ? words.all(view.promises.open) : words.hint}
          </Link>
        }
      />
      {view.atRisk.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">
          <b className="block font-medium text-ink-2">{words.empty}</b>
          {words.emptyText}
        </p>
      ) : (
        <ul className="px-4 pb-2">
          {view.atRisk.slice(0, SHOWN).map((lock) => (
            <PromiseRow key={lock.id} lock={lock} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function PromiseRow({ lock }: { lock: ListedLock }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-b xl:flex-nowrap border-line py-1 last:border-0">
      <span className="min-w-0 flex-1 basis-32">
        <b className="block truncate font-semibold">{lock.organization}</b>
        <span className="block truncate text-xs text-ink-3">{lock.ownerName}</span>
      </span>
      <Due lock={lock} />
      <PromiseActions lock={lock} />
    </li>
  )
}

function Due({ lock: { promisedAt, overdueDays, ownerWorks } }: { lock: ListedLock }) {
  const { promises: words, units } = useFloorWords()
  const { now } = useBoard()
  const at = Date.parse(promisedAt)
  const text = 'flex-none whitespace-nowrap tabular-nums'
  if (!ownerWorks) return <span className={`${text} font-semibold text-wrong`}>{words.gone}</span>
  if (overdueDays > 0) {
    return <span className={`${text} font-semibold text-wrong`}>{words.workingDays(overdueDays)}</span>
  }
  if (at < now) return <span className={`${text} text-no-answer`}>{words.minutesLate(age(now - at, units))}</span>
  return <span className={`${text} text-ink-2`}>{clock(at)}</span>
}
