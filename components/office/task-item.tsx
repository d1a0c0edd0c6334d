'use client'
import { useRef, useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useTimes } from '@/components/desk/time/use-times'
import { useRequest } from '@/components/shell/use-request'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { PageAction } from '@/components/ui/page-action'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { api } from '@/lib/api/client'
import type { OfficeTaskView } from '@/lib/inbox/types'
import { BlockedOrderActions, WhyBlocked } from './blocked-order-actions'
import { fieldsOfTask, isFilling, TaskFields } from './task-fields'
import { useOfficeWords } from './use-office-words'

export interface TaskItemProps {
  task: OfficeTaskView
  userId: number
  mayAct: boolean
  now: number
  /** How many of the type this person may do together. */
  doable: number
  onChanged: () => Promise<void>
  onTogether: () => void
  onSaidYes: () => void
  /** Offers to take back the latest: the page binds U. */
  onUndoable: (undo: () => Promise<unknown>) => void
}

/** One task: what was written, what is to be filled in, the answer, and what can be done with it, each by a key. */
export function TaskItem(props: TaskItemProps) {
  const { task, userId, mayAct, now, doable, onChanged, onTogether, onSaidYes, onUndoable } = props
  const words = useOfficeWords()
  const times = useTimes()
  const { send, isBusy, details } = useRequest()
  const [text, setText] = useState('')
  const [fields, setFields] = useState(() => fieldsOfTask(task))
  const field = useRef<HTMLTextAreaElement>(null)
  const name = task.by?.name ?? words.someone
  const isOthers = task.takenBy !== null && task.takenBy.id !== userId
  const isOpen = task.status === 'new' || task.status === 'taken' || task.status === 'answered'
  const canAct = mayAct && isOpen && !isOthers
  const base = () => ({ commandId: newId(), taskId: task.id })
  const act = async (ask: () => Promise<unknown>) => {
    const did = await send(ask)
    await onChanged()
    return did !== null
  }
  const take = () => act(() => api.office.take(base()))
  const leave = () => act(() => api.office.giveBack(base()))
  const forward = () => act(() => api.office.forward(base()))
  const reopen = () => act(() => api.office.reopen(base()))
  const finish = async () => {
    const filled = isFilling(task.type) ? { details: { ...fields } as Record<string, string> } : {}
    if (!(await act(() => api.office.finish({ ...base(), comment: text, ...filled })))) return
    onUndoable(() => api.office.reopen({ commandId: newId(), taskId: task.id }))
    showToast({ id: 'office-done', title: words.didOne(task.organization) })
  }
  const needsText = () => field.current?.focus()
  const answer = async () => {
    if (!text.trim()) return needsText()
    if (await act(() => api.office.answer({ ...base(), answer: text }))) showToast({ title: words.answered(name) })
  }
  const lift = async () => {
    if (!text.trim()) return needsText()
    await act(() => api.office.lift({ ...base(), reason: text }))
  }
  const { order } = task
  const undecided = canAct && task.type === 'blocked_order' && order?.status === 'blocked' ? order : null
  const canFinish = canAct && !undecided
  useHotkeys([
    { keys: 's', label: words.answerTo(name), isEnabled: canAct, run: needsText },
    { keys: 'Control+Enter', label: words.done, isEnabled: canFinish && !isBusy, run: () => void finish() },
  ])
  const reasonHint = task.type === 'address_care' ? words.liftHint : undecided && words.dropHint
  const hint = [words.answerHint, reasonHint].filter(Boolean).join(' ')
  const shared = { disabled: isBusy || !canAct }
  return (
    <article aria-label={task.organization} className="grid min-w-0 content-start gap-4 p-5">
      <header>
        <p className="text-xs text-ink-3">
          {[words.types[task.type], words.sentAt(name, times.short(task.createdAt, now))].join(' · ')}
        </p>
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
      {task.answer && (
        <p className="text-ink-2">
          <b className="font-semibold">{words.saidAnswer(task.answeredBy ?? words.someone)}:</b> {task.answer}
        </p>
      )}
      {task.comment && (
        <p className="text-ink-2">
          <b className="font-semibold">{words.saidComment(task.doneBy ?? words.someone)}:</b> {task.comment}
        </p>
      )}
      <TaskFields
        task={task}
        values={fields}
        details={details}
        isDisabled={!canAct}
        onChange={(one, value) => setFields((before) => ({ ...before, [one]: value }))}
      />
      {undecided && <WhyBlocked stopped={task.details.stopped} />}
      {task.type === 'order_by_mail' && (
        <p className="text-ink-2">{task.forwardTo ? words.forwardTo(task.forwardTo) : words.noForward}</p>
      )}
      {canAct && (
        <Field
          label={words.answerTo(name)}
          keys="s"
          hint={hint}
          error={details.answer ?? details.comment ?? details.reason}
        >
          <TextArea ref={field} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
      )}
      {mayAct && (
        <div className="flex flex-wrap gap-2">
          {undecided && (
            <BlockedOrderActions order={undecided} reason={text} isBusy={isBusy} onAct={act} needsReason={needsText} />
          )}
          {canFinish && (
            <PageAction {...shared} variant="primary" keys="e" label={words.done} onAct={() => void finish()} />
          )}
          {canAct && task.status === 'new' && (
            <PageAction {...shared} keys="t" label={words.take} onAct={() => void take()} />
          )}
          {canAct && <PageAction {...shared} keys="b" label={words.back(name)} onAct={() => void answer()} />}
          {canAct && task.status === 'taken' && (
            <PageAction {...shared} keys="l" label={words.leave} onAct={() => void leave()} />
          )}
          {canAct && task.type === 'order_by_mail' && (
            <PageAction
              {...shared}
              disabled={shared.disabled || !task.forwardTo}
              keys="v"
              label={words.forward}
              onAct={() => void forward()}
            />
          )}
          {canAct && task.type === 'address_care' && (
            <PageAction {...shared} keys="h" label={words.lift} onAct={() => void lift()} />
          )}
          {task.status === 'done' && (
            <PageAction keys="o" label={words.reopen} disabled={isBusy} onAct={() => void reopen()} />
          )}
          {task.stops.length === 0 && <PageAction keys="y" label={words.saidYes} disabled={isBusy} onAct={onSaidYes} />}
          {canFinish && doable > 1 && task.type !== 'blocked_order' && (
            <PageAction {...shared} keys="m" label={words.together(doable)} onAct={onTogether} />
          )}
        </div>
      )}
    </article>
  )
}
