'use client'
import Link from 'next/link'
import { PageHeader } from '@/components/ui/page-header'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { MembersTab } from '../members/members-tab'
import { OverviewTab } from '../overview/overview-tab'
import { RoundsTab } from '../rounds/rounds-tab'
import { RulesTab } from '../rules/rules-tab'
import { ScriptTab } from '../script/script-tab'
import { StatusChip } from '../shared/status-chip'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { CampaignActions } from './campaign-actions'
import { type OneCampaign, useCampaign } from './use-campaign'
import { type CampaignTab, TABS, useTab } from './use-tab'

export interface CampaignScreenProps extends OneCampaign {
  userName: string
}

/** One campaign in five tabs; which one stands in the address. */
export function CampaignScreen({ userName, ...initial }: CampaignScreenProps) {
  const words = useCampaignsWords()
  const { campaign, progress, refresh } = useCampaign(initial)
  const [tab, setTab] = useTab()
  const tabs = TABS.map(({ value, keys }) => ({ value, keys, label: words.one.tabs[value] }))
  useHotkeys(
    tabs.map(({ value, keys, label }) => ({ keys, label, group: words.one.tabsLabel, run: () => setTab(value) })),
  )
  const shared = { campaign, refresh }
  const bodies: Record<CampaignTab, React.ReactNode> = {
    overview: <OverviewTab progress={progress} onRounds={() => setTab('rounds')} />,
    rounds: <RoundsTab {...shared} progress={progress} />,
    members: <MembersTab {...shared} />,
    script: <ScriptTab {...shared} userName={userName} />,
    rules: <RulesTab {...shared} />,
  }
  return (
    <>
      <PageHeader
        above={
          <Link prefetch={false} href="/kampanjer" className="text-accent hover:underline">
            {words.title}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-2.5">
            {campaign.name} <StatusChip status={campaign.status} />
          </span>
        }
        actions={<CampaignActions {...shared} progress={progress} />}
      />
      <Tabs aria-label={words.one.tabsLabel} tabs={tabs} value={tab} onValueChange={setTab} within="page">
        {TABS.map(({ value }) => (
          <TabPanel key={value} value={value} className="-mx-1 overflow-y-visible px-1 pt-5">
            {bodies[value]}
          </TabPanel>
        ))}
      </Tabs>
    </>
  )
}
