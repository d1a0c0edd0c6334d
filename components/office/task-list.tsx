'use client'
import { useEffect, useRef } from 'react'
import { useTimes } from '@/components/desk/time/use-times'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import type { ListedTask } from '@/lib/inbox/types'
import { useOfficeWords } from './use-office-words'

export interface TaskListProps {
  tasks: readonly ListedTask[]
  openId: number | null
  now: number
  onOpen: (taskId: number) => void
}

/** One line of three for each task: which company and when it is due, what was written, what it is and how old. */
export function TaskList({ tasks, openId, now, onOpen }: TaskListProps) {
  const words = useOfficeWords()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const open = openId !== null && list.current?.querySelector('[aria-current=true]')
    if (open) open.scrollIntoView({ block: 'nearest' })
  }, [openId])
  if (tasks.length === 0) return <EmptyState title={words.emptyTitle} text={words.emptyText} />
  return (
    <ul ref={list} aria-label={words.inbox}>
      {tasks.map((task) => (
        <li key={task.id} className="border-b border-line last:border-b-0">
          <button
            type="button"
            aria-current={task.id === openId ? 'true' : undefined}
            onClick={() => onOpen(task.id)}
            className="grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-0.5 px-3.5 py-2.5 text-left outline-offset-[-3px] hover:bg-panel-2 aria-[current=true]:bg-accent-soft aria-[current=true]:shadow-[inset_3px_0_0_var(--accent)]"
          >
            <b className="truncate font-semibold">{task.organization}</b>
            <Due task={task} now={now} />
            <span className="col-span-2 truncate text-xs text-ink-2">{task.note || words.types[task.type]}</span>
            <Below task={task} now={now} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Due({ task: { urgent, case: said, dueAt, doneAt }, now }: { task: ListedTask; now: number }) {
  const words = useOfficeWords()
  const times = useTimes()
  const isLate = doneAt === null && Date.parse(dueAt) < now
  const due = isLate ? words.late(times.short(dueAt, now)) : words.due(times.short(dueAt, now))
  const text = urgent && said ? words.cases[said] : doneAt === null ? due : times.short(doneAt, now)
  return (
    <span
      className={cn('text-right text-xs tabular-nums', urgent || isLate ? 'font-semibold text-wrong' : 'text-ink-3')}
    >
      {text}
    </span>
  )
}

function Below({ task, now }: { task: ListedTask; now: number }) {
  const words = useOfficeWords()
  const times = useTimes()
  const who = task.takenBy ? words.takenBy(task.takenBy.name) : task.by?.name
  return (
    <>
      <span className="truncate text-xs text-ink-3">{[words.types[task.type], who].filter(Boolean).join(' · ')}</span>
      <span className="text-right text-xs text-ink-3 tabular-nums">{times.ago(task.createdAt, now)}</span>
    </>
  )
}
