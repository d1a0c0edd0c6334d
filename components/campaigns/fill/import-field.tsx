'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { FillChoices } from '@/lib/rounds/list-fill-choices'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import type { FillErrors, FillForm } from './fill-form'

export interface ImportFieldProps {
  form: FillForm
  errors: FillErrors
  imports: FillChoices['imports']
  onChange: (part: Partial<FillForm>) => void
}

export function ImportField({ form, errors, imports, onChange }: ImportFieldProps) {
  const { fill } = useCampaignsWords()
  const figures = useFigures()
  if (imports.length === 0) return <p className="text-ink-2">{fill.noFiles}</p>
  const options = imports.map(({ id, name, rows, at }) => ({
    value: id,
    label: name,
    hint: `${fill.fileHint(figures.count(rows))}, ${figures.at(at)}`,
  }))
  return (
    <Field label={fill.file} error={errors.dataFileId}>
      <Select
        options={options}
        value={form.dataFileId}
        placeholder={fill.pickFile}
        onValueChange={(dataFileId) => onChange({ dataFileId })}
      />
    </Field>
  )
}
