'use client'
import { useRef } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { useSecondFactorWords } from './use-second-factor-words'

export function TurnOffForm({ onDone }: { onDone: () => void }) {
  const words = useSecondFactorWords()
  const { details, isBusy, send } = useRequest()
  const password = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const submit = async () => {
    const input = { password: password.current?.value ?? '', code: code.current?.value ?? '' }
    if (!(await send(() => api.secondFactor.turnOff(input)))) return
    showToast({ title: words.turnedOff })
    onDone()
  }
  return (
    <Form onSubmit={() => void submit()}>
      <Field label={words.password} error={details.password}>
        <TextInput ref={password} type="password" autoComplete="current-password" />
      </Field>
      <Field label={words.code} error={details.code}>
        <TextInput ref={code} autoComplete="one-time-code" spellCheck={false} />
      </Field>
      <Button type="submit" variant="danger" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
        {words.turnOff}
      </Button>
    </Form>
  )
}
