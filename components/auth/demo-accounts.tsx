'use client'
import { useMessages } from '@/components/messages/messages-context'
import { Button } from '@/components/ui/button'
import type { Role } from '@/lib/auth/types'
import { useSignIn } from './use-sign-in'

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Role
}

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[]
}

/** One click and you are somebody. Only a demo database has these accounts. */
export function DemoAccounts({ accounts }: DemoAccountsProps) {
  const { signIn: texts, roles } = useMessages()
  const { isBusy, failure, signIn } = useSignIn()
  return (
    <section aria-labelledby="demo-title" className="grid gap-3">
      <h2 id="demo-title" className="text-[15px] font-semibold">
        {texts.demoTitle}
      </h2>
      <ul className="grid gap-2">
        {aFewOfEach(accounts).map(({ username, password, name, role }) => (
          <li key={username}>
            <Button
              size="xl"
              className="w-full justify-start"
              aria-disabled={isBusy}
              onClick={() => !isBusy && void signIn({ username, password })}
            >
              <span className="flex-1 text-left">{name}</span>
              <span className="text-xs font-normal text-ink-3">{roles[role]}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p role="alert" className="text-xs font-medium text-wrong empty:hidden">
        {failure}
      </p>
      <p className="text-xs text-ink-3">
        {texts.demoClock} {texts.demoCompanies}
      </p>
    </section>
  )
}

const ROLE_ORDER = ['caller', 'supervisor', 'office', 'admin'] as const

/** Three of each role are enough to try two screens beside each other. */
function aFewOfEach(accounts: readonly DemoAccount[]): DemoAccount[] {
  return ROLE_ORDER.flatMap((role) => accounts.filter((account) => account.role === role).slice(0, 3))
}
