'use client'
import { useMessages } from '@/components/messages/messages-context'
import { Brand } from '@/components/shell/brand'
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/look-switches'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { type DemoAccount, DemoAccounts } from './demo-accounts'
import { SignInForm } from './sign-in-form'

export interface SignInScreenProps {
  /** Given in a demo only. */
  demo: readonly DemoAccount[] | null
}

export function SignInScreen({ demo }: SignInScreenProps) {
  const { signIn } = useMessages()
  return (
    <main
      id="main"
      className={cn(
        'mx-auto grid min-h-dvh w-full content-center gap-6 px-4 py-8',
        demo ? 'max-w-[820px]' : 'max-w-[432px]',
      )}
    >
      <h1 className="text-lg">
        <Brand />
      </h1>
      <Panel className={cn('grid', demo && 'md:grid-cols-2')}>
        {demo && (
          <div className="border-line p-6 max-md:border-b md:border-r">
            <DemoAccounts accounts={demo} />
          </div>
        )}
        <div className="p-6">
          <h2 className="mb-3 text-[15px] font-semibold">{signIn.title}</h2>
          <SignInForm />
        </div>
      </Panel>
      <div className="flex flex-wrap gap-2">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </main>
  )
}
