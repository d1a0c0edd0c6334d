'use client'
import { CodeForm } from '@/components/auth/code-form'
import type { SignIn } from '@/components/auth/use-sign-in'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import type { SignInInput } from '@/lib/sessions/schema'
import { useUserWords } from './use-user-words'

export interface WelcomeSignInProps {
  attempt: SignIn
  /** What was just chosen: the link is spent, and nobody has to write it again. */
  chosen: SignInInput
}

/** The password is saved; what is left is to come in with it. */
export function WelcomeSignIn({ attempt, chosen }: WelcomeSignInProps) {
  const { signIn: texts } = useMessages()
  const { welcome } = useUserWords()
  const { isBusy, failure, needsCode, signIn } = attempt
  const leave = () => window.location.assign('/logga-in')
  return (
    <div className="grid gap-4 p-6">
      <h1 className="text-[17px] font-semibold">{welcome.saved}</h1>
      {needsCode ? (
        <CodeForm {...attempt} signIn={(code) => void signIn({ ...chosen, code })} onStartAgain={leave} />
      ) : (
        <>
          <p role="alert" className="font-medium text-wrong empty:hidden">
            {failure}
          </p>
          <Button variant="primary" size="xl" aria-disabled={isBusy} onClick={() => isBusy || void signIn(chosen)}>
            {texts.submit}
          </Button>
        </>
      )}
    </div>
  )
}
