'use client'
import { useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import type { PromiseDialogProps } from './promise-dialogs'
import { NO_TIME, readTime, TimeEntry } from './time-entry'
import { usePromisesWords } from './use-promises-words'
import { useSteering } from './use-steering'
import { useTakers } from './use-takers'

/** A new time for promises; their owners keep them and are told. Enter saves. */
export function ExtendDialog({ locks, onClose, onDone }: PromiseDialogProps) {
  const words = usePromisesWords()
  const { times } = useMessages().desk
  const { isBusy, details, steer } = useSteering()
  const now = useTakers()?.now ?? null
  const [time, setTime] = useState(NO_TIME)
  const [reason, setReason] = useState('')
  const first = locks[0]
  if (!first) return null
  const options = { ...first.timeRules, now: now ?? Date.parse(first.since), purpose: 'prio' as const, words: times }
  const read = readTime(time, options)
  const submit = async () => {
    if (read && read.kind !== 'instant') return
    const promisedAt = read ? new Date(read.at).toISOString() : undefined
    const input = { lockIds: locks.map(({ id }) => id), act: { kind: 'extend' as const, promisedAt }, reason }
    if (await steer(input, words.doneExtended)) onDone()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words.extendTitle(locks.length, first.organization)}
      description={words.extendText}
    >
      <Form aria-label={words.extend} onSubmit={() => void submit()}>
        <TimeEntry
          label={words.when}
          hint={words.extendEmpty}
          error={details.promisedAt}
          value={time}
          onChange={setTime}
          options={options}
        />
        <Field label={words.reason} hint={words.reasonHint} error={details.reason}>
          <TextInput value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy || now === null}>
          {words.extend}
        </Button>
      </Form>
    </Dialog>
  )
}
