import type { Actor } from '@/lib/auth/types'
import { localDayOf } from '@/lib/calendar/local-time'
import { makeMember } from '@/lib/campaigns/add-member'
import { makeCampaign } from '@/lib/campaigns/create-campaign'
import type { Work } from '@/lib/context'
import { fillRound } from '@/lib/rounds/fill-round'
import { makeRound } from '@/lib/rounds/start-round'
import type { DemoCampaign } from './campaigns'

interface Starting {
  campaigns: readonly DemoCampaign[]
  actors: Map<string, Actor>
  organizationIds: number[]
}

/** A demo campaign as it runs. */
export interface RunningCampaign extends DemoCampaign {
  campaignId: number
  roundId: number
}

/** Makes the campaigns with their members and a first round each. */
export async function startCampaigns(work: Work, starting: Starting): Promise<RunningCampaign[]> {
  const running: RunningCampaign[] = []
  for (const demo of starting.campaigns) {
    const { campaignId } = await makeCampaign(work, { name: demo.name, rules: {}, script: demo.script })
    for (const username of demo.members) {
      await makeMember(work, { campaignId, userId: starting.actors.get(username)?.id as number })
    }
    const { roundId } = await makeRound(work, { campaignId, startsOn: localDayOf(work.now) })
    await fillRound(work, { roundId, organizationIds: starting.organizationIds.slice(...demo.companies) })
    running.push({ ...demo, campaignId, roundId })
  }
  return running
}
