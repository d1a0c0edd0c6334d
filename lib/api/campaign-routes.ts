import { addMember } from '@/lib/campaigns/add-member'
import { createCampaign } from '@/lib/campaigns/create-campaign'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { resumeCampaign } from '@/lib/campaigns/resume-campaign'
import { campaignCommand, newCampaign, newMember } from '@/lib/campaigns/schema'
import { campaignAnswerSchema, campaignStatusSchema, memberAnswerSchema } from './answers/campaigns'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Kampanjer'
const command = campaignCommand.omit({ campaignId: true })

export function campaignRoutes(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns',
    tag,
    summary: 'Ny kampanj med egna regler och eget manus',
    right: 'campaign.steer',
    body: newCampaign,
    answer: campaignAnswerSchema,
    run: ({ context, body }) => createCampaign(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/pause',
    tag,
    summary: 'Pausa: inget mer serveras',
    right: 'campaign.steer',
    params: idParams,
    body: command,
    answer: campaignStatusSchema,
    run: ({ context, params, body }) => pauseCampaign(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/resume',
    tag,
    summary: 'Sätt igång en pausad kampanj',
    right: 'campaign.steer',
    params: idParams,
    body: command,
    answer: campaignStatusSchema,
    run: ({ context, params, body }) => resumeCampaign(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/members',
    tag,
    summary: 'Låt någon arbeta i kampanjen',
    right: 'campaign.steer',
    params: idParams,
    body: newMember.omit({ campaignId: true }),
    answer: memberAnswerSchema,
    run: ({ context, params, body }) => addMember(context, { ...body, campaignId: params.id }),
  })
}
