import type { Reader } from '@/db/database'
import type { CampaignNow } from '@/lib/campaigns/campaign-of'
import { type Claim, fromCampaign, ownPrio } from '@/lib/queue/claim-card'

/** Whether a claim would give the caller something now; nothing is taken. */
export async function isWaitingFor(
  reader: Reader,
  { campaign, userId, now }: { campaign: CampaignNow; userId: number; now: number },
): Promise<boolean> {
  const claim: Claim = { campaign, userId, kind: 'desk', screenId: null }
  const looking = { tx: reader, now }
  return (await ownPrio(looking, claim)) !== null || (await fromCampaign(looking, claim)) !== null
}
