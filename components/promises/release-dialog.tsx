'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import type { PromiseDialogProps } from './promise-dialogs'
import { ReasonField } from './reason-field'
import { usePromisesWords } from './use-promises-words'
import { useSteering } from './use-steering'

/** The lock ends and the promise becomes anyone's; why stands in the log and in the history. */
export function ReleaseDialog({ locks, onClose, onDone }: PromiseDialogProps) {
  const words = usePromisesWords()
  const { isBusy, details, steer } = useSteering()
  const [reason, setReason] = useState('')
  const first = locks[0]
  if (!first) return null
  const submit = async () => {
    const input = { lockIds: locks.map(({ id }) => id), act: { kind: 'release' as const }, reason }
    if (await steer(input, words.doneReleased)) onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.releaseTitle(locks.length, first.organization)}
      description={words.releaseText}
    >
      <Form aria-label={words.release} onSubmit={() => void submit()}>
        <ReasonField value={reason} onChange={setReason} hint={words.releaseHint} error={details.reason} />
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.release}
        </Button>
      </Form>
    </Dialog>
  )
}
