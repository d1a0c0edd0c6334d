'use client'
import { useTimes } from '@/components/desk/time/use-times'
import { Chip } from '@/components/ui/chip'
import type { OfficeTaskView } from '@/lib/inbox/types'
import { useOfficeWords } from './use-office-words'

export interface TaskSaidProps {
  task: OfficeTaskView
  isOthers: boolean
  now: number
}

/** What it is about: who sent it, when it is to be done, what was written, and what has been answered. */
export function TaskSaid({ task, isOthers, now }: TaskSaidProps) {
  const words = useOfficeWords()
  const times = useTimes()
  const name = task.by?.name ?? words.someone
  const due = times.short(task.dueAt, now)
  const isLate = task.doneAt === null && Date.parse(task.dueAt) < now
  const about = [
    words.types[task.type],
    words.sentAt(name, times.short(task.createdAt, now)),
    task.doneAt === null && (isLate ? words.late(due) : words.due(due)),
  ]
  return (
    <>
      <header>
        <p className="text-xs text-ink-3">{about.filter(Boolean).join(' · ')}</p>
        <h2 className="text-[22px]/7 font-[650] tracking-[-0.015em] wrap-anywhere">{task.organization}</h2>
        <div className="mt-1.5 flex flex-wrap gap-1.5 empty:hidden">
          {task.urgent && <Chip tone="wrong">{task.case ? words.cases[task.case] : words.types[task.type]}</Chip>}
          {task.takenBy && <Chip tone={isOthers ? 'prio' : 'accent'}>{words.takenBy(task.takenBy.name)}</Chip>}
          {task.forwarded && <Chip tone="order">{`${words.sent[task.forwarded.status]} ${task.forwarded.to}`}</Chip>}
        </div>
      </header>
      <p className="border-l-[3px] border-line-strong py-0.5 pl-3.5 text-base whitespace-pre-wrap wrap-anywhere">
        {task.note || <span className="text-ink-3">{words.noNote}</span>}
      </p>
      {task.answer && <Said who={words.saidAnswer(task.answeredBy ?? words.someone)} what={task.answer} />}
      {task.comment && <Said who={words.saidComment(task.doneBy ?? words.someone)} what={task.comment} />}
    </>
  )
}

function Said({ who, what }: { who: string; what: string }) {
  return (
    <p className="text-ink-2 whitespace-pre-wrap wrap-anywhere">
      <b className="font-semibold">{who}:</b> {what}
    </p>
  )
}
