'use client'
import { useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { OfficeTaskView } from '@/lib/inbox/types'
import { WhyBlocked } from './blocked-order-actions'
import { TaskActions, type TaskActionsProps } from './task-actions'
import { fieldsOfTask, TaskFields } from './task-fields'
import { TaskSaid } from './task-said'
import { useOfficeWords } from './use-office-words'
import { type ActingOn, useTaskActs } from './use-task-acts'

export interface TaskItemProps
  extends Pick<ActingOn, 'onChanged' | 'onUndoable'>,
    Pick<TaskActionsProps, 'doable' | 'onTogether' | 'onSaidYes'> {
  task: OfficeTaskView
  userId: number
  mayAct: boolean
  now: number
}

/** One task: what was written, what is to be filled in, the answer, and what can be done with it. */
export function TaskItem({ task, userId, mayAct, now, onChanged, onUndoable, ...ways }: TaskItemProps) {
  const words = useOfficeWords()
  const [text, setText] = useState('')
  const [fields, setFields] = useState(() => fieldsOfTask(task))
  const field = useRef<HTMLTextAreaElement>(null)
  const askForText = () => field.current?.focus()
  const acts = useTaskActs({ task, text, fields, askForText, onChanged, onUndoable })
  const { isBusy, details } = acts
  const isOthers = task.takenBy !== null && task.takenBy.id !== userId
  const isOpen = task.status === 'new' || task.status === 'taken' || task.status === 'answered'
  const canAct = mayAct && isOpen && !isOthers
  const undecided = canAct && task.type === 'blocked_order' && task.order?.status === 'blocked' ? task.order : null
  const answerTo = words.answerTo(task.by?.name ?? words.someone)
  useHotkeys([
    { keys: 's', label: answerTo, isEnabled: canAct, run: askForText },
    {
      keys: 'Control+Enter',
      label: words.done,
      isEnabled: canAct && !undecided && !isBusy,
      run: () => void acts.finish(),
    },
  ])
  const reasonHint = task.type === 'address_care' ? words.liftHint : undecided && words.dropHint
  return (
    <article aria-label={task.organization} className="grid min-w-0 content-start gap-4 p-5">
      <TaskSaid task={task} isOthers={isOthers} now={now} />
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
          label={answerTo}
          keys="s"
          hint={[words.answerHint, reasonHint].filter(Boolean).join(' ')}
          error={details.answer ?? details.comment ?? details.reason}
        >
          <TextArea ref={field} rows={3} value={text} onChange={({ target }) => setText(target.value)} />
        </Field>
      )}
      {mayAct && <TaskActions {...ways} {...{ task, acts, text, canAct, undecided }} />}
    </article>
  )
}
