import { insertAudit } from '@/db/queries/audit'
import { updateCampaignStatus } from '@/db/queries/campaigns'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { campaignIsFinished, statusHasChanged } from '@/lib/campaigns/errors'
import { tellCampaign } from '@/lib/campaigns/tell-campaign'
import type { CampaignStatus } from '@/lib/campaigns/types'
import type { Work } from '@/lib/context'

/** From the status it has to another, audited and told; a finished campaign stays finished. Answers whether it changed. */
export async function setStatus(
  work: Work,
  { campaignId, to }: { campaignId: number; to: CampaignStatus },
): Promise<boolean> {
  const { tx, now } = work
  const { status: from } = await campaignOf(tx, campaignId)
  if (from === to) return false
  if (from === 'finished') throw campaignIsFinished()
  const [changed] = await updateCampaignStatus(tx, { campaignId, from, to, now })
  if (!changed) throw statusHasChanged()
  const audit = { action: `campaign:${to}`, entity: 'campaign', entityId: campaignId }
  await insertAudit(tx, {
    ...audit,
    before: { status: from },
    after: { status: to },
    now,
    userId: work.actor?.id ?? null,
  })
  tellCampaign(work, campaignId)
  return true
}
