import type { Reader } from '@/db/database'
import { selectCampaignNames } from '@/db/queries/imports'
import { campaignOf } from '@/lib/campaigns/campaign-of'
import { campaignMissing, noRunningRound } from '@/lib/campaigns/errors'
import { isSameName } from '@/lib/campaigns/rules'

/** The campaign of this name and the round that runs in it. Errors: not_found (with the names there are), conflict (no round). */
export async function campaignByName(
  reader: Reader,
  name: string,
): Promise<{ campaignId: number; name: string; roundId: number }> {
  const campaigns = await selectCampaignNames(reader)
  const alike = campaigns.filter((campaign) => isSameName(campaign.name, name))
  const found = alike.find((campaign) => campaign.name === name.trim()) ?? alike[0]
  if (!found)
    throw campaignMissing(
      name,
      campaigns.map((campaign) => campaign.name),
    )
  const { roundId } = await campaignOf(reader, found.id)
  if (roundId === null) throw noRunningRound(found.name)
  return { campaignId: found.id, name: found.name, roundId }
}
