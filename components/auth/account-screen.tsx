'use client'
import { useMessages } from '@/components/messages/messages-context'
import { SecondFactorPanel } from '@/components/second-factor/second-factor-panel'
import { PageHeader } from '@/components/ui/page-header'
import type { OwnSecondFactor } from '@/lib/second-factor/types'
import { BestPanel } from './best-panel'
import { PreferencesPanel } from './preferences-panel'
import { SessionList } from './session-list'

export interface AccountScreenProps {
  /** Null for who signs in without one. */
  secondFactor: OwnSecondFactor | null
  /** Null for who works no queue. */
  showsBest: boolean | null
}

/** What is one's own: where one is signed in, and how this computer is set up. */
export function AccountScreen({ secondFactor, showsBest }: AccountScreenProps) {
  const { account } = useMessages()
  return (
    <div className="max-w-[720px]">
      <PageHeader title={account.title} text={account.intro} />
      <div className="grid gap-4">
        <SessionList />
        {secondFactor && <SecondFactorPanel {...secondFactor} />}
        {showsBest !== null && <BestPanel isShown={showsBest} />}
        <PreferencesPanel />
      </div>
    </div>
  )
}
