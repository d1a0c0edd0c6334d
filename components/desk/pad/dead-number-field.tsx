'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'

/** Spärrton & Fax names the number that was called (S20). */
export function DeadNumberField({ card }: { card: Card }) {
  const { pad, card: words } = useDeskWords()
  const patch = usePatchForm()
  const phoneId = useDesk((state) => state.form.phoneId)
  const error = useDesk((state) => state.form.errors.phoneId)
  const options = card.organization.phones
    .filter(({ status }) => status === 'ok')
    .map(({ id, shown }) => ({ value: id, label: shown }))
  return (
    <Field label={pad.whichNumber} error={error}>
      <Select
        options={options}
        value={phoneId}
        placeholder={words.noNumber}
        onValueChange={(id) => patch({ phoneId: id })}
      />
    </Field>
  )
}
