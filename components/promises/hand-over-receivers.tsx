'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { useHandOver } from './use-hand-over'
import { usePromisesWords } from './use-promises-words'

/** Who takes them over: one, several, or nobody by name. */
export function HandOverReceivers({ form }: { form: ReturnType<typeof useHandOver> }) {
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
