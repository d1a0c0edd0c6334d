'use client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { HandOverPreview } from './hand-over-preview'
import { HandOverReceivers } from './hand-over-receivers'
import { ReasonField } from './reason-field'
import { type HandOverWay, useHandOver } from './use-hand-over'
import { usePromisesWords } from './use-promises-words'

export interface HandOverDialogProps {
  /** Who is away, when that is known. */
  fromUserId: number | null
  onClose: () => void
}

const WAYS: readonly HandOverWay[] = ['one', 'several', 'anyone']

/** All promises of who is away, in one act: it says first how many go where, and what cannot move. */
export function HandOverDialog({ fromUserId, onClose }: HandOverDialogProps) {
  const promises = usePromisesWords()
  const { handOver: words } = promises
  const form = useHandOver(fromUserId, onClose)
  const title = form.from ? words.titleOf(form.from.name) : words.title
  return (
    <Dialog open onOpenChange={onClose} size="lg" title={title} description={words.text}>
      <Form aria-label={title} onSubmit={() => void form.submit()}>
        <Field label={words.from}>
          <Select
            options={form.owners.map(({ id, label }) => ({ value: id, label }))}
            value={form.from?.id ?? null}
            onValueChange={form.setFrom}
            placeholder={words.choose}
          />
        </Field>
        <Segments
          aria-label={words.how}
          options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
          value={form.way}
          onValueChange={form.setWay}
        />
        <HandOverReceivers form={form} />
        <HandOverPreview form={form} />
        <ReasonField
          value={form.reason}
          onChange={form.setReason}
          hint={form.way === 'anyone' ? promises.releaseHint : promises.reasonHint}
          error={form.details.reason}
        />
        <Button
          type="submit"
          variant="primary"
          keys="Control+Enter"
          className="ml-auto"
          aria-disabled={form.isBusy || !form.isReady}
        >
          {words.submit(form.moving.length)}
        </Button>
      </Form>
    </Dialog>
  )
}
