'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OfficeTaskType } from '@/lib/office/types'
import { useOfficeWords } from './use-office-words'

export interface TogetherDialogProps {
  type: OfficeTaskType
  /** What was counted: these are done, and no others. */
  taskIds: readonly number[]
  onClose: () => void
  onDone: (undo: () => Promise<unknown>) => Promise<void>
}

/** Does every task of one type, with its count, and offers to undo them all. */
export function TogetherDialog({ type, taskIds, onClose, onDone }: TogetherDialogProps) {
  const words = useOfficeWords()
  const { send, isBusy } = useRequest()
  const [comment, setComment] = useState('')
  const finish = async () => {
    const batchId = newId()
    const did = await send(() => api.office.finishTogether({ batchId, taskIds: [...taskIds], comment }))
    if (!did) return
    const { done, skipped } = did.answer
    showToast({ id: 'office-done', title: words.didMany(done, skipped) })
    onClose()
    await onDone(() => api.office.reopenTogether({ batchId }))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.togetherTitle(taskIds.length, words.types[type])}
      description={words.togetherText}
    >
      <Form onSubmit={() => void finish()}>
        <Field label={words.comment}>
          <TextInput value={comment} onChange={({ target }) => setComment(target.value)} />
        </Field>
        <Button type="submit" variant="primary" keys="Control+Enter" className="justify-self-end" disabled={isBusy}>
          {words.doTogether(taskIds.length)}
        </Button>
      </Form>
    </Dialog>
  )
}
