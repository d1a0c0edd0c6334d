'use client'
import { useMessages } from '@/components/messages/messages-context'
import { TopBar } from '@/components/shell/top-bar'
import type { ShellUser } from '@/components/shell/user-menu'
import { landingFor } from './landing-for'
import { PreferencesPanel } from './preferences-panel'
import { SessionList } from './session-list'

export interface AccountScreenProps {
  user: ShellUser
}

export function AccountScreen({ user }: AccountScreenProps) {
  const { account, shell } = useMessages()
  const hasDesk = landingFor(user.role) === '/desk'
  return (
    <>
      <TopBar
        user={user}
        start={
          hasDesk && (
            <a href="/desk" className="text-ink-2 hover:text-ink">
              {shell.desk}
            </a>
          )
        }
      />
      <main id="main" className="mx-auto grid max-w-[720px] gap-4 px-4 py-6">
        <h1 className="text-[26px]/8 font-[650] tracking-[-0.02em]">{account.title}</h1>
        {!hasDesk && <p className="text-ink-2">{account.noDesk}</p>}
        <SessionList />
        <PreferencesPanel />
      </main>
    </>
  )
}
