'use client'
import { useState } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { ListedCampaign } from '@/lib/campaigns/campaign-view'
import type { CallablePerson } from '@/lib/campaigns/list-callers'
import type { Woken } from '@/lib/rounds/list-woken'
import { useCampaignNews } from '../shared/use-campaign-news'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { CampaignTable } from './campaign-table'
import { CreateDialog } from './create-dialog'
import { WokenTable } from './woken-table'

export interface CampaignsScreenProps {
  campaigns: ListedCampaign[]
  woken: Woken[]
  /** Who can be made a member. */
  people: CallablePerson[]
}

/** Every campaign with how far its round is, and the way to a new one. */
export function CampaignsScreen({ people, ...initial }: CampaignsScreenProps) {
  const words = useCampaignsWords()
  const [shown, setShown] = useState(initial)
  const [isCreating, setCreating] = useState(false)
  useCampaignNews(async () => {
    try {
      const [{ campaigns }, { woken }] = await Promise.all([api.campaigns.list(), api.rounds.woken()])
      setShown({ campaigns, woken })
    } catch {
      showToast({ id: 'campaigns-stale', title: words.refreshFailed, tone: 'wrong' })
    }
  })
  const create = () => setCreating(true)
  const empty = <EmptyState title={words.list.emptyTitle} text={words.list.emptyText} />
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.text}
        actions={<PageAction variant="primary" keys="n" label={words.create.action} onAct={create} />}
      />
      <div className="grid gap-6">
        <CampaignTable campaigns={shown.campaigns} empty={empty} />
        {shown.woken.length > 0 && <WokenTable woken={shown.woken} />}
      </div>
      <CreateDialog open={isCreating} onOpenChange={setCreating} campaigns={shown.campaigns} people={people} />
    </>
  )
}
