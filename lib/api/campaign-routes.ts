import { addMember } from '@/lib/campaigns/add-member'
import { createCampaign } from '@/lib/campaigns/create-campaign'
import { editScript } from '@/lib/campaigns/edit-script'
import { listCampaigns } from '@/lib/campaigns/list-campaigns'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import { removeMember } from '@/lib/campaigns/remove-member'
import { renameCampaign } from '@/lib/campaigns/rename-campaign'
import { campaignName, newCampaign, newMember, scriptChange } from '@/lib/campaigns/schema'
import * as answers from './answers/campaigns'
import { campaignStatusRoutes } from './campaign-status-routes'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import { ruleRoutes } from './rule-routes'
import { tuningRoutes } from './tuning-routes'
import type { Api } from './types'

const tag = 'Kampanjer'
const right = 'campaign.steer'
const inPath = { campaignId: true } as const

/** Campaigns: what they are called, who works them, what is said and which rules hold. */
export function campaignRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/campaigns',
    tag,
    summary: 'Kampanjerna, med omgången som pågår och hur långt den har kommit',
    right,
    answer: answers.campaignsSchema,
    run: async ({ context }) => ({ campaigns: await listCampaigns(context) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns',
    tag,
    summary: 'Ny kampanj med egna regler och eget manus',
    right,
    body: newCampaign,
    answer: answers.campaignAnswerSchema,
    run: ({ context, body }) => createCampaign(context, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/campaigns/{id}',
    tag,
    summary: 'En kampanj: medlemmar, omgångar, manus och regler',
    right,
    params: idParams,
    answer: answers.campaignSchema,
    run: ({ context, params }) => loadCampaign(context, { campaignId: params.id }),
  })
  endpoint(api, {
    method: 'patch',
    path: '/api/campaigns/{id}',
    tag,
    summary: 'Byt namn på en kampanj',
    right,
    params: idParams,
    body: campaignName.omit(inPath),
    answer: answers.versionSchema,
    run: ({ context, params, body }) => renameCampaign(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'put',
    path: '/api/campaigns/{id}/script',
    tag,
    summary: 'Nytt manus; det står på skrivborden direkt',
    right,
    params: idParams,
    body: scriptChange.omit(inPath),
    answer: answers.versionSchema,
    run: ({ context, params, body }) => editScript(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/members',
    tag,
    summary: 'Låt någon arbeta i kampanjen',
    right,
    params: idParams,
    body: newMember.omit(inPath),
    answer: answers.memberAnswerSchema,
    run: ({ context, params, body }) => addMember(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/members/remove',
    tag,
    summary: 'Ta bort någon ur kampanjen; kortet på skärmen får göras klart',
    right,
    params: idParams,
    body: newMember.omit(inPath),
    answer: answers.removedMemberSchema,
    run: ({ context, params, body }) => removeMember(context, { ...body, campaignId: params.id }),
  })
  campaignStatusRoutes(api)
  ruleRoutes(api)
  tuningRoutes(api)
}
