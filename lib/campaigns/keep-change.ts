import { insertAudit } from '@/db/queries/audit'
import { statusHasChanged } from '@/lib/campaigns/errors'
import { actionOf, type CampaignPart } from '@/lib/campaigns/guard-version'
import { tellEdit } from '@/lib/campaigns/tell-campaign'
import type { Work } from '@/lib/context'

export interface Change {
  campaignId: number
  part: CampaignPart
  before: object
  after: object
  /** What the update answered: nothing when the campaign moved meanwhile. */
  updated: ReadonlyArray<{ version: number }>
}

/** Audits an edit with the version it made, and tells it. Errors: `conflict`. */
export async function keepChange(work: Work, { campaignId, part, before, after, updated }: Change) {
  const version = updated[0]?.version
  if (version === undefined) throw statusHasChanged()
  await insertAudit(work.tx, {
    action: actionOf(part),
    entity: 'campaign',
    entityId: campaignId,
    before,
    after: { ...after, version },
    now: work.now,
    userId: work.actor?.id ?? null,
  })
  tellEdit(work, { campaignId, part })
  return { version }
}
