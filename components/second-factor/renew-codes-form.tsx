'use client'
import { useRef, useState } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import { RecoveryCodes } from './recovery-codes'
import { useSecondFactorWords } from './use-second-factor-words'

/** A code from the telephone, or one of the old codes, gives ten new ones. */
export function RenewCodesForm({ onDone }: { onDone: () => void }) {
  const words = useSecondFactorWords()
  const { details, isBusy, send } = useRequest()
  const [codes, setCodes] = useState<string[] | null>(null)
  const code = useRef<HTMLInputElement>(null)
  const submit = async () => {
    const sent = await send(() => api.secondFactor.renewCodes({ code: code.current?.value ?? '' }))
    if (sent) setCodes(sent.answer.recoveryCodes)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <Form onSubmit={() => void submit()}>
      <p className="text-ink-2">{words.renewText}</p>
      <Field label={words.code} error={details.code}>
        <TextInput ref={code} autoComplete="one-time-code" spellCheck={false} />
      </Field>
      <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
        {words.renew}
      </Button>
    </Form>
  )
}
