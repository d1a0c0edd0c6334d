'use client'
import { useState } from 'react'
import type { SignInInput } from '@/lib/sessions/schema'
import { CodeForm } from './code-form'
import { PasswordForm } from './password-form'
import { useSignIn } from './use-sign-in'

/** First name and password; then, for who has a second factor, its code. */
export function SignInForm() {
  const { needsCode, startAgain, ...attempt } = useSignIn()
  const [credentials, setCredentials] = useState<SignInInput>({ username: '', password: '' })
  const signIn = (given: SignInInput) => {
    setCredentials(given)
    void attempt.signIn(given)
  }
  if (!needsCode) return <PasswordForm {...attempt} signIn={signIn} />
  return <CodeForm {...attempt} signIn={(code) => signIn({ ...credentials, code })} onStartAgain={startAgain} />
}
