import { unfinishedOf } from '@/db/queries/queue'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import type { Work } from '@/lib/context'
import type { Claim } from '@/lib/queue/claim-card'
import { mayBeServed } from '@/lib/queue/rules'
import { takeHold } from '@/lib/queue/take-hold'

/** Takes the card again that the caller was in the middle of when its hold ran out, with its draft, if nobody took it. */
export async function resumeUnfinished(work: Work, { userId, screenId }: Claim): Promise<boolean> {
  const { tx, now } = work
  for (const card of await unfinishedOf(tx, { userId, now })) {
    tx.goAlone()
    const { rules } = await campaignOf(tx, card.campaignId)
    if (!mayBeServed(card, { now, window: rules.window })) continue
    const { id: entryId, organizationId, campaignId, token } = card
    const kept = { entryId, organizationId, campaignId, userId, screenId, token }
    if (await takeHold(work, { ...kept, kind: 'desk', why: 'unfinished' })) return true
  }
  return false
}
