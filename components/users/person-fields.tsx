'use client'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useUserWords } from './use-user-words'

export interface PersonDraft {
  name: string
  username: string
  signature: string
  email: string
  mobile: string
}

export interface PersonFieldsProps {
  draft: PersonDraft
  errors: Record<string, string>
  onChange: (draft: PersonDraft) => void
  /** Beside the last of them. */
  children?: ReactNode
}

const INPUT = {
  name: { autoComplete: 'off' },
  username: { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false },
  signature: { autoComplete: 'off', maxLength: 6 },
  email: { type: 'email', autoComplete: 'off' },
  mobile: { type: 'tel', autoComplete: 'off' },
} as const

/** What is known of a person, in two columns where there is room. */
export function PersonFields({ draft, errors, onChange, children }: PersonFieldsProps) {
  const { fields } = useUserWords()
  const row = (name: keyof PersonDraft, label: string, hint?: string) => (
    <Field label={label} hint={hint} error={errors[name]}>
      <TextInput
        {...INPUT[name]}
        value={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {row('name', fields.name)}
      {row('username', fields.username, fields.usernameHint)}
      {row('email', fields.optional(fields.email))}
      {row('mobile', fields.optional(fields.mobile))}
      {row('signature', fields.signature, fields.signatureHint)}
      {children}
    </div>
  )
}
