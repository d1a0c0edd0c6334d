'use client'
import { useEffect, useRef, useState } from 'react'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { api } from '@/lib/api/client'
import type { SignInInput } from '@/lib/sessions/schema'
import { useUserWords } from './use-user-words'

const SHORTEST = 10

export interface WelcomeFormProps {
  token: string
  onChosen: (credentials: SignInInput) => void
}

export function WelcomeForm({ token, onChosen }: WelcomeFormProps) {
  const { welcome } = useUserWords()
  const { isBusy, details, send } = useRequest()
  const [wrong, setWrong] = useState<{ password?: string; repeat?: string }>({})
  const password = useRef<HTMLInputElement>(null)
  const repeat = useRef<HTMLInputElement>(null)
  useEffect(() => password.current?.focus({ preventScroll: true }), [])

  const submit = async () => {
    const chosen = password.current?.value ?? ''
    const found = {
      password: chosen.length < SHORTEST ? welcome.tooShort : undefined,
      repeat: chosen === repeat.current?.value ? undefined : welcome.different,
    }
    setWrong(found)
    if (found.password) return password.current?.focus()
    if (found.repeat) return repeat.current?.focus()
    const done = await send(() => api.users.choosePassword({ token, password: chosen }))
    if (done) onChosen({ username: done.answer.username, password: chosen })
  }
  return (
    <Form onSubmit={() => void submit()}>
      <Field label={welcome.password} hint={welcome.passwordHint} error={wrong.password ?? details.password}>
        <TextInput ref={password} size="lg" type="password" autoComplete="new-password" />
      </Field>
      <Field label={welcome.repeat} error={wrong.repeat}>
        <TextInput ref={repeat} size="lg" type="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="primary" size="xl" keys="Enter" aria-disabled={isBusy}>
        {welcome.submit}
      </Button>
    </Form>
  )
}
