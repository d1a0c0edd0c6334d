'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import type { PromiseDialogProps } from './promise-dialogs'
import { ReasonField } from './reason-field'
import { usePromisesWords } from './use-promises-words'
import { useSteering } from './use-steering'
import { useTakers } from './use-takers'

/** Promises change hands: to somebody who calls. The address stays locked all the while. */
export function TakeOverDialog({ locks, toUserId, onClose, onDone }: PromiseDialogProps) {
  const words = usePromisesWords()
  const { isBusy, details, steer } = useSteering()
  const known = useTakers()
  const [chosen, setChosen] = useState<number | null>(toUserId ?? null)
  const [reason, setReason] = useState('')
  const first = locks[0]
  if (!first) return null
  const owners = new Set(locks.map(({ ownerId }) => ownerId))
  const takers = (known?.takers ?? []).filter(({ id }) => owners.size > 1 || !owners.has(id))
  const name = takers.find(({ id }) => id === chosen)?.name ?? ''
  const submit = async () => {
    const act = { kind: 'give' as const, toUserIds: chosen === null ? [] : [chosen] }
    const input = { lockIds: locks.map(({ id }) => id), act, reason }
    if (await steer(input, (count) => words.doneGiven(count, name))) onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.takeOverTitle(locks.length, first.organization)}
      description={words.takeOverText}
    >
      <Form aria-label={words.takeOver} onSubmit={() => void submit()}>
        <Field label={words.to} error={details['act.toUserIds']}>
          <Select
            options={takers.map(({ id, name: label, open }) => ({ value: id, label: words.taker(label, open) }))}
            value={chosen}
            onValueChange={setChosen}
            placeholder={words.handOver.choose}
          />
        </Field>
        <ReasonField value={reason} onChange={setReason} hint={words.reasonHint} error={details.reason} />
        <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.takeOver}
        </Button>
      </Form>
    </Dialog>
  )
}
