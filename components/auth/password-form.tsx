'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { SignInInput } from '@/lib/sessions/schema'

export interface PasswordFormProps {
  isBusy: boolean
  failure: string | null
  signIn: (credentials: SignInInput) => void
}

interface Missing {
  username?: string
  password?: string
}

export function PasswordForm({ isBusy, failure, signIn }: PasswordFormProps) {
  const { signIn: texts } = useMessages()
  const [missing, setMissing] = useState<Missing>({})
  const username = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => username.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (failure) password.current?.select()
  }, [failure])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const credentials = { username: username.current?.value.trim() ?? '', password: password.current?.value ?? '' }
    const found: Missing = {
      username: credentials.username ? undefined : texts.usernameMissing,
      password: credentials.password ? undefined : texts.passwordMissing,
    }
    setMissing(found)
    if (found.username) return username.current?.focus()
    if (found.password) return password.current?.focus()
    if (!isBusy) signIn(credentials)
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field label={texts.username} error={missing.username}>
        <TextInput
          ref={username}
          size="lg"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Field label={texts.password} error={missing.password ?? failure} hint={texts.help}>
        <TextInput ref={password} size="lg" name="password" type="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" variant="primary" size="xl" keys="Enter" aria-disabled={isBusy}>
        {texts.submit}
      </Button>
    </form>
  )
}
