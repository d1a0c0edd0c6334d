'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Segments } from '@/components/ui/segments'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import { FIRST_TEXT } from '@/lib/templates/first-text'
import { useTemplateWords } from './use-template-words'

export interface AddDialogProps {
  isOpen: boolean
  onClose: () => void
}

/** Name and kind first; the text is written on its page. */
export function AddDialog({ isOpen, onClose }: AddDialogProps) {
  const words = useTemplateWords()
  return (
    <Dialog open={isOpen} onOpenChange={onClose} size="sm" title={words.add}>
      {isOpen && <AddForm />}
    </Dialog>
  )
}

function AddForm() {
  const words = useTemplateWords()
  const router = useRouter()
  const { isBusy, details, send } = useRequest()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<'email' | 'sms'>('email')
  const [commandId, setCommandId] = useState(newId)
  const submit = async () => {
    const { subject, body } = FIRST_TEXT
    const text = { subject: kind === 'email' ? subject : '', body }
    const done = await send(() => api.templates.add({ commandId, kind, name, ...text }))
    if (done) router.push(`/mallar/${done.answer.templateId}`)
  }
  return (
    <Form aria-label={words.add} onSubmit={() => void submit()}>
      <Field label={words.name} error={details.name}>
        <TextInput
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setCommandId(newId())
          }}
        />
      </Field>
      <Segments
        aria-label={words.kind}
        options={(['email', 'sms'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onValueChange={(value) => {
          setKind(value)
          setCommandId(newId())
        }}
      />
      <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
        {words.create}
      </Button>
    </Form>
  )
}
