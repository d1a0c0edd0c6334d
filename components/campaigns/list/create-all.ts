import { newId } from '@/components/desk/shared/new-id'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import type { Script } from '@/lib/campaigns/types'

export interface WantedCampaign {
  name: string
  /** The campaign that script and rules are taken from. */
  copyId: number | null
  memberIds: readonly number[]
  isStarting: boolean
}

const EMPTY: Script = { sections: [] }

/** The campaign, then its members and its first round. `isWhole` is false when it stands but something after it did not go through. */
export async function createAll(wanted: WantedCampaign): Promise<{ campaignId: number; isWhole: boolean }> {
  const { name, copyId, memberIds, isStarting } = wanted
  const { rules, script } = copyId === null ? { rules: {}, script: EMPTY } : await api.campaigns.load(copyId)
  const { campaignId } = await api.campaigns.create({ commandId: newId(), name, rules, script })
  try {
    for (const userId of memberIds) await api.campaigns.addMember({ commandId: newId(), campaignId, userId })
    if (isStarting) await api.rounds.next({ commandId: newId(), campaignId, endsRoundId: null })
    return { campaignId, isWhole: true }
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    return { campaignId, isWhole: false }
  }
}
