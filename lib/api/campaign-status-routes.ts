import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { resumeCampaign } from '@/lib/campaigns/resume-campaign'
import { type CampaignCommand, campaignCommand } from '@/lib/campaigns/schema'
import type { CampaignStatus } from '@/lib/campaigns/types'
import type { Context } from '@/lib/context'
import { finishCampaign } from '@/lib/rounds/finish-campaign'
import { campaignStatusSchema } from './answers/campaigns'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

type Verb = (context: Context, input: CampaignCommand) => Promise<{ status: CampaignStatus }>

const COMMANDS: Array<{ path: 'pause' | 'resume' | 'finish' | 'reopen'; summary: string; verb: Verb }> = [
  { path: 'pause', summary: 'Pausa: inget mer serveras', verb: pauseCampaign },
  { path: 'resume', summary: 'Sätt igång en pausad kampanj', verb: resumeCampaign },
  { path: 'finish', summary: 'Avsluta kampanjen och dess omgångar', verb: finishCampaign },
  { path: 'reopen', summary: 'Öppna en avslutad kampanj igen', verb: reopenCampaign },
]

/** Whether a campaign is called. */
export function campaignStatusRoutes(api: Api): void {
  for (const { path, summary, verb } of COMMANDS) {
    endpoint(api, {
      method: 'post',
      path: `/api/campaigns/{id}/${path}`,
      tag: 'Kampanjer',
      summary,
      right: 'campaign.steer',
      params: idParams,
      body: campaignCommand.omit({ campaignId: true }),
      answer: campaignStatusSchema,
      run: ({ context, params, body }) => verb(context, { ...body, campaignId: params.id }),
    })
  }
}
