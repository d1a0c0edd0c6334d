'use client'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'
import type { NewContactFields } from '../state/outcome-form'

/** A person who is not on the card yet: saved with the outcome. */
export function NewContactRow({ contact }: { contact: NewContactFields }) {
  const { forms } = useDeskWords()
  const patch = usePatchForm()
  const error = useDesk((state) => state.form.errors.contact)
  const set = (change: Partial<NewContactFields>) => patch({ newContact: { ...contact, ...change } })
  return (
    <div className="grid grid-cols-2 gap-2">
      <Field label={forms.firstName} error={error}>
        <TextInput
          data-field="contact"
          value={contact.firstName}
          onChange={(event) => set({ firstName: event.target.value })}
        />
      </Field>
      <Field label={forms.lastName}>
        <TextInput value={contact.lastName} onChange={(event) => set({ lastName: event.target.value })} />
      </Field>
    </div>
  )
}
