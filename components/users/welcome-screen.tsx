'use client'
import { Brand } from '@/components/shell/brand'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { useUserWords } from './use-user-words'
import { WelcomeForm } from './welcome-form'

export interface WelcomeScreenProps {
  token: string
  /** Null when the link works no more. */
  invited: { name: string; username: string } | null
}

/** Where a one-time link leads: the person chooses a password. */
export function WelcomeScreen({ token, invited }: WelcomeScreenProps) {
  const { welcome } = useUserWords()
  return (
    <main id="main" className="mx-auto grid min-h-dvh w-full max-w-[432px] content-center gap-6 px-4 py-8">
      <p className="text-lg">
        <Brand />
      </p>
      <Panel>
        {invited ? (
          <div className="p-6">
            <h1 className="text-[17px] font-semibold">{welcome.hello(invited.name)}</h1>
            <p className="mt-1 mb-4 text-ink-2">{welcome.text(invited.username)}</p>
            <WelcomeForm token={token} />
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
