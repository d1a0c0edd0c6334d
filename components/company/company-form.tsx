'use client'
import { useState } from 'react'
import { useSetUpWords } from '@/components/set-up/use-set-up-words'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import type { CompanyDetails } from '@/lib/company/schema'

export interface CompanyFormProps {
  company: CompanyDetails | null
  submitLabel: string
  onSaved: () => void
}

const UNKNOWN: CompanyDetails = { name: '', orgNo: '', street: '', postalCode: '', city: '', phone: '', email: '' }
const FIELDS = [
  { name: 'name', autoComplete: 'organization', isWide: true },
  { name: 'orgNo', autoComplete: 'off', isWide: false },
  { name: 'phone', autoComplete: 'tel', isWide: false },
  { name: 'street', autoComplete: 'street-address', isWide: true },
  { name: 'postalCode', autoComplete: 'postal-code', isWide: false },
  { name: 'city', autoComplete: 'address-level2', isWide: false },
  { name: 'email', autoComplete: 'email', isWide: true },
] as const

export function CompanyForm({ company, submitLabel, onSaved }: CompanyFormProps) {
  const { company: words } = useSetUpWords()
  const { isBusy, details, send } = useRequest()
  const [draft, setDraft] = useState(company ?? UNKNOWN)
  const submit = async () => {
    const done = await send(() => api.settings.editCompany(draft))
    if (!done) return
    setDraft(done.answer)
    onSaved()
  }
  return (
    <Form onSubmit={() => void submit()}>
      <div className="grid gap-4 sm:grid-cols-2">
        {FIELDS.map(({ name, autoComplete, isWide }) => (
          <Field key={name} label={words[name]} error={details[name]} className={isWide ? 'sm:col-span-2' : undefined}>
            <TextInput
              autoComplete={autoComplete}
              value={draft[name]}
              onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <Button type="submit" variant="primary" keys="Control+Enter" className="ml-auto" aria-disabled={isBusy}>
        {submitLabel}
      </Button>
    </Form>
  )
}
