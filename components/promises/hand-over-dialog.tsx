'use client'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { HandOverPreview } from './hand-over-preview'
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
  const { handOver: words } = usePromisesWords()
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
        <Receivers form={form} />
        <HandOverPreview form={form} />
        <ReasonFieldOf form={form} />
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

type FormProps = { form: ReturnType<typeof useHandOver> }

function Receivers({ form }: FormProps) {
  const words = usePromisesWords()
  if (form.way === 'anyone') return null
  if (form.way === 'one') {
    return (
      <Field label={words.handOver.to} error={form.details['act.toUserIds']}>
        <Select
          options={form.takers.map(({ id, name, open }) => ({ value: id, label: words.taker(name, open) }))}
          value={form.toIds[0] ?? null}
          onValueChange={(id) => form.setTo([id])}
          placeholder={words.handOver.choose}
        />
      </Field>
    )
  }
  return (
    <fieldset aria-label={words.handOver.to} className="grid gap-2 sm:grid-cols-2">
      {form.takers.map(({ id, name, open }) => (
        <Checkbox
          key={id}
          label={words.taker(name, open)}
          checked={form.toIds.includes(id)}
          onCheckedChange={(isOn) => form.setTo(isOn ? [...form.toIds, id] : form.toIds.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  )
}

function ReasonFieldOf({ form }: FormProps) {
  const words = usePromisesWords()
  return (
    <ReasonField
      value={form.reason}
      onChange={form.setReason}
      hint={form.way === 'anyone' ? words.releaseHint : words.reasonHint}
      error={form.details.reason}
    />
  )
}
