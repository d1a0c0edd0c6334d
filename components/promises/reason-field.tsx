'use client'
import { ChipButton } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { usePromisesWords } from './use-promises-words'

export interface ReasonFieldProps {
  value: string
  onChange: (reason: string) => void
  hint: string
  error: string | undefined
}

/** Why: written, or one of the usual reasons. */
export function ReasonField({ value, onChange, hint, error }: ReasonFieldProps) {
  const words = usePromisesWords()
  return (
    <div className="grid gap-2">
      <Field label={words.reason} hint={hint} error={error}>
        <TextInput value={value} maxLength={500} onChange={({ target }) => onChange(target.value)} />
      </Field>
      <fieldset aria-label={words.reason} className="flex flex-wrap gap-1.5">
        {words.reasons.map((reason) => (
          <ChipButton key={reason} aria-pressed={reason === value} onClick={() => onChange(reason)}>
            {reason}
          </ChipButton>
        ))}
      </fieldset>
    </div>
  )
}
