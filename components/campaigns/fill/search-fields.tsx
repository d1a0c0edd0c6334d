'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { FillChoices } from '@/lib/rounds/list-fill-choices'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import type { FillErrors, FillForm } from './fill-form'

export interface SearchFieldsProps {
  form: FillForm
  errors: FillErrors
  choices: FillChoices
  onChange: (part: Partial<FillForm>) => void
}

type Written = 'text' | 'postal' | 'places' | 'industries' | 'employeesFrom' | 'employeesTo'

/** What of the register is wanted. Empty fields limit nothing. */
export function SearchFields({ form, errors, choices, onChange }: SearchFieldsProps) {
  const { fill } = useCampaignsWords()
  const written = (name: Written, hint?: string) => (
    <Field label={fill[name]} hint={hint} error={errors[name]}>
      <TextInput
        value={form[name]}
        inputMode={name.startsWith('employees') ? 'numeric' : undefined}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="grid gap-4">
      <p className="text-xs text-ink-3">{fill.everyone}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {written('postal', fill.postalHint)}
        {written('places', fill.placesHint)}
        {written('industries', fill.industriesHint)}
        {written('text', fill.textHint)}
        <div className="grid grid-cols-2 gap-3">
          {written('employeesFrom')}
          {written('employeesTo')}
        </div>
        <Field label={fill.notCalledSince}>
          <TextInput
            type="date"
            value={form.notCalledSince}
            onChange={(event) => onChange({ notCalledSince: event.target.value })}
          />
        </Field>
        <Field label={fill.source}>
          <Select
            options={[
              { value: 0, label: fill.anySource },
              ...choices.sources.map(({ id, label }) => ({ value: id, label })),
            ]}
            value={form.sourceCodeId}
            onValueChange={(sourceCodeId) => onChange({ sourceCodeId })}
          />
        </Field>
        <Field label={fill.inFile}>
          <Select
            options={[
              { value: 0, label: fill.anyFile },
              ...choices.imports.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={form.inFileId}
            onValueChange={(inFileId) => onChange({ inFileId })}
          />
        </Field>
      </div>
    </div>
  )
}
