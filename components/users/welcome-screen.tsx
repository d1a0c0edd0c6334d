'use client'
import { useState } from 'react'
import { useSignIn } from '@/components/auth/use-sign-in'
import { Brand } from '@/components/shell/brand'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { SignInInput } from '@/lib/sessions/schema'
import { useUserWords } from './use-user-words'
import { WelcomeForm } from './welcome-form'
import { WelcomeSignIn } from './welcome-sign-in'

export interface WelcomeScreenProps {
  token: string
  /** Null when the link works no more. */
  invited: { name: string; username: string } | null
}

/** Where a one-time link leads: the person chooses a password, once, and comes in with it. */
export function WelcomeScreen({ token, invited }: WelcomeScreenProps) {
  const { welcome } = useUserWords()
  const attempt = useSignIn()
  const [chosen, setChosen] = useState<SignInInput | null>(null)
  const comeIn = (credentials: SignInInput) => {
    setChosen(credentials)
    void attempt.signIn(credentials)
  }
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-[432px] content-center gap-6 px-4 py-8">
      <p className="text-lg">
        <Brand />
      </p>
      <Panel>
        {chosen ? (
          <WelcomeSignIn attempt={attempt} chosen={chosen} />
        ) : invited ? (
          <div className="p-6">
            <h1 className="text-[17px] font-semibold">{welcome.hello(invited.name)}</h1>
            <p className="mt-1 mb-4 text-ink-2">{welcome.text(invited.username)}</p>
            <WelcomeForm token={token} onChosen={comeIn} />
          </div>
        ) : (
          <EmptyState
            level={1}
            title={welcome.spentTitle}
            text={welcome.spentText}
            actions={<ButtonLink href="/logga-in">{welcome.toSignIn}</ButtonLink>}
          />
        )}
      </Panel>
    </main>
  )
}
