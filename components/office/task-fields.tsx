'use client'
import { cn } from '@/components/ui/cn'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { OfficeTaskView } from '@/lib/inbox/types'
import { useOfficeWords } from './use-office-words'

export const FIELDS_OF = {
  other_diploma_address: ['recipient', 'street', 'postalCode', 'city'],
  invoice_by_mail: ['email'],
  directed: ['receiver'],
} as const
type Filling = keyof typeof FIELDS_OF
export type FieldName = (typeof FIELDS_OF)[Filling][number]

export const isFilling = (type: string): type is Filling => type in FIELDS_OF

export interface TaskFieldsProps {
  task: OfficeTaskView
  values: Partial<Record<FieldName, string>>
  details: Record<string, string>
  isDisabled: boolean
  onChange: (name: FieldName, value: string) => void
}

/** What the type writes on the customer, to correct before it is done. */
export function TaskFields({ task, values, details, isDisabled, onChange }: TaskFieldsProps) {
  const words = useOfficeWords()
  if (!isFilling(task.type)) return null
  const names: readonly FieldName[] = FIELDS_OF[task.type]
  return (
    <Panel className="grid gap-2.5 p-4" aria-label={words.fill[task.type]}>
      <h3 className="text-xs font-medium text-ink-3">
        {words.fill[task.type]} · {words.filled}
      </h3>
      <div className={cn('grid gap-2.5', names.length > 1 && 'sm:grid-cols-2')}>
        {names.map((name) => (
          <Field key={name} label={words.fields[name]} error={details[`details.${name}`]}>
            <TextInput
              value={values[name] ?? ''}
              disabled={isDisabled}
              onChange={({ target }) => onChange(name, target.value)}
            />
          </Field>
        ))}
      </div>
      {task.type === 'other_diploma_address' && task.company.address && (
        <p className="text-xs text-ink-2">{words.unchanged(task.company.address)}</p>
      )}
    </Panel>
  )
}

/** As it was sent, or corrected since. */
export function fieldsOfTask(task: OfficeTaskView): Partial<Record<FieldName, string>> {
  if (!isFilling(task.type)) return {}
  return Object.fromEntries(FIELDS_OF[task.type].map((name) => [name, String(task.details[name] ?? '')]))
}
