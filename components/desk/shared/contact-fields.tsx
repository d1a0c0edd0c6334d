import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useDeskWords } from './desk-context'

export const CONTACT_FIELDS = ['firstName', 'lastName', 'title', 'mobile', 'email'] as const
export type ContactValues = Record<(typeof CONTACT_FIELDS)[number], string>

interface ContactFieldsProps {
  values: ContactValues
  errors: Partial<Record<string, string>>
  onChange: (values: ContactValues) => void
}

/** What is written of a person, new or corrected. */
export function ContactFields({ values, errors, onChange }: ContactFieldsProps) {
  const { forms } = useDeskWords()
  return CONTACT_FIELDS.map((name) => (
    <Field key={name} label={forms[name]} error={errors[name]}>
      <TextInput
        value={values[name]}
        inputMode={name === 'mobile' ? 'tel' : undefined}
        type={name === 'email' ? 'email' : 'text'}
        onChange={(event) => onChange({ ...values, [name]: event.target.value })}
      />
    </Field>
  ))
}
