'use client'
import { useState } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import type { Messages } from '@/components/messages/sv'
import type { SignInInput } from '@/lib/sessions/schema'
import { landingFor } from './landing-for'
import { requestSignIn, type SignInAnswer } from './request-sign-in'

export interface SignIn {
  isBusy: boolean
  /** What went wrong the last time, in words. */
  failure: string | null
  /** The password fitted: the code of the second factor is asked for too. */
  needsCode: boolean
  signIn: (credentials: SignInInput) => Promise<void>
  startAgain: () => void
}

/** Signs in and goes to the person's first page; stays busy while the page changes. */
export function useSignIn(): SignIn {
  const messages = useMessages()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [needsCode, setNeedsCode] = useState(false)
  const signIn = async (credentials: SignInInput) => {
    setBusy(true)
    setFailure(null)
    const answer = await requestSignIn(credentials)
    if (answer.outcome === 'in') return window.location.assign(landingFor(answer.role))
    if (answer.outcome === 'code_needed') setNeedsCode(true)
    else setFailure(sentenceFor(answer, messages))
    setBusy(false)
  }
  const startAgain = () => {
    setNeedsCode(false)
    setFailure(null)
  }
  return { isBusy, failure, needsCode, signIn, startAgain }
}

type Refused = Exclude<SignInAnswer, { outcome: 'in' }>

function sentenceFor(answer: Refused, { signIn, errors }: Messages): string {
  switch (answer.outcome) {
    case 'bad_credentials':
      return signIn.badCredentials
    case 'code_needed':
    case 'bad_code':
      return signIn.badCode
    case 'too_many_attempts':
      return signIn.tooManyAttempts(answer.minutes)
    default:
      return errors[answer.outcome]
  }
}
