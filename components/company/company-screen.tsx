'use client'
import { PolicyPanel } from '@/components/second-factor/policy-panel'
import { useSetUpWords } from '@/components/set-up/use-set-up-words'
import { useFrameWords } from '@/components/shell/use-frame-words'
import { PageHeader } from '@/components/ui/page-header'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import type { CompanyDetails } from '@/lib/company/schema'
import type { BackupState, LogoView } from '@/lib/company/types'
import type { Unset } from '@/lib/delivery/unset'
import type { OfficeSettings } from '@/lib/inbox/settings-schema'
import type { SecondFactorPolicy } from '@/lib/second-factor/schema'
import type { StopSettings } from '@/lib/suppression/schema'
import { BackupPanel } from './backup-panel'
import { CompanyForm } from './company-form'
import { ForwardPanel } from './forward-panel'
import { LogoPanel } from './logo-panel'
import { StopsPanel } from './stops-panel'

export interface CompanyScreenProps {
  company: CompanyDetails | null
  logo: LogoView | null
  policy: SecondFactorPolicy
  office: OfficeSettings
  stops: StopSettings
  unset: readonly Unset[]
  backups: BackupState
}

/** What an administrator sets for all. */
export function CompanyScreen({ company, logo, policy, office, stops, unset, backups }: CompanyScreenProps) {
  const { company: words } = useSetUpWords()
  const { places } = useFrameWords()
  return (
    <div className="max-w-[760px]">
      <PageHeader title={places.company} text={words.intro} />
      <div className="grid gap-4">
        <Panel aria-labelledby="company-title">
          <PanelHeader id="company-title" title={words.details} />
          <div className="border-t border-line p-4">
            <CompanyForm company={company} submitLabel={words.save} onSaved={() => showToast({ title: words.saved })} />
          </div>
        </Panel>
        <LogoPanel logo={logo} />
        <PolicyPanel policy={policy} />
        <ForwardPanel settings={office} unset={unset} />
        <StopsPanel settings={stops} unset={unset} />
        <BackupPanel {...backups} />
      </div>
    </div>
  )
}
