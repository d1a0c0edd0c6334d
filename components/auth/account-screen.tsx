'use client'
import { useMessages } from '@/components/messages/messages-context'
import { PageHeader } from '@/components/ui/page-header'
import { PreferencesPanel } from './preferences-panel'
import { SessionList } from './session-list'

/** What is one's own: where one is signed in, and how this computer is set up. */
export function AccountScreen() {
  const { account } = useMessages()
  return (
    <div className="max-w-[720px]">
      <PageHeader title={account.title} text={account.intro} />
      <div className="grid gap-4">
        <SessionList />
        <PreferencesPanel />
      </div>
    </div>
  )
}
