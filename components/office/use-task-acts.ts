'use client'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OfficeTaskView } from '@/lib/inbox/types'
import { type FieldName, isFilling } from './task-fields'
import { useOfficeWords } from './use-office-words'

export interface ActingOn {
  task: OfficeTaskView
  /** What is written to the caller. */
  text: string
  fields: Partial<Record<FieldName, string>>
  /** Puts the cursor where something has to be written first. */
  askForText: () => void
  onChanged: () => Promise<void>
  /** Offers to take back the latest: the page binds U. */
  onUndoable: (undo: () => Promise<unknown>) => void
}

export type TaskActs = ReturnType<typeof useTaskActs>

/** What can be done with one task; whatever comes of it, the list is read again. */
export function useTaskActs({ task, text, fields, askForText, onChanged, onUndoable }: ActingOn) {
  const words = useOfficeWords()
  const { send, isBusy, details } = useRequest()
  const base = () => ({ commandId: newId(), taskId: task.id })
  const act = async <Answer>(ask: () => Promise<Answer>) => {
    const did = await send(ask)
    await onChanged()
    return did
  }
  const isWritten = () => {
    if (!text.trim()) askForText()
    return text.trim() !== ''
  }
  return {
    isBusy,
    details,
    askForText,
    /** Whether it was done. */
    run: async (ask: () => Promise<unknown>) => (await act(ask)) !== null,
    take: () => act(() => api.office.take(base())),
    leave: () => act(() => api.office.giveBack(base())),
    forward: () => act(() => api.office.forward(base())),
    reopen: () => act(() => api.office.reopen(base())),
    finish: async () => {
      const filled = isFilling(task.type) ? { details: { ...fields } as Record<string, string> } : {}
      if (!(await act(() => api.office.finish({ ...base(), comment: text, ...filled })))) return
      onUndoable(() => api.office.reopen(base()))
      showToast({ id: 'office-done', title: words.didOne(task.organization) })
    },
    answer: async () => {
      if (!isWritten() || !(await act(() => api.office.answer({ ...base(), answer: text })))) return
      showToast({ title: words.answered(task.by?.name ?? words.someone) })
    },
    lift: async () => {
      if (isWritten()) await act(() => api.office.lift({ ...base(), reason: text }))
    },
  }
}
