import { editFigures } from '@/lib/rule-changes/edit-figures'
import { latestChange } from '@/lib/rule-changes/latest-change'
import { previewChange } from '@/lib/rule-changes/preview-change'
import { rulesToPreview, rulesToSave, ruleUndo } from '@/lib/rule-changes/schema'
import { undoChange } from '@/lib/rule-changes/undo-change'
import * as answers from './answers/rule-changes'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Kampanjer'
const right = 'campaign.steer'
const inPath = { campaignId: true } as const

/** The rules of a campaign: what a change would do, the change, and its undoing. */
export function ruleRoutes(api: Api): void {
  endpoint(api, {
    method: 'put',
    path: '/api/campaigns/{id}/rules',
    tag,
    summary: 'Kampanjens egna regler; det som utelämnas följer standard. Korten i omgången följer med',
    right,
    params: idParams,
    body: rulesToSave.omit(inPath),
    answer: answers.savedRulesSchema,
    run: ({ context, params, body }) => editFigures(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/rules/preview',
    tag,
    summary: 'Vad reglerna skulle ändra om de sparades nu; inget skrivs',
    right,
    params: idParams,
    body: rulesToPreview.omit(inPath),
    answer: answers.rulePreviewSchema,
    run: ({ context, params, body }) => previewChange(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/campaigns/{id}/rules/change',
    tag,
    summary: 'Senaste ändringen av reglerna och hur långt den är införd',
    right,
    params: idParams,
    answer: answers.latestChangeSchema,
    run: async ({ context, params }) => ({ change: await latestChange(context, { campaignId: params.id }) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/rules/undo',
    tag,
    summary: 'Ångra den senaste ändringen av reglerna; släppta lås kommer inte tillbaka',
    right,
    params: idParams,
    body: ruleUndo.omit(inPath),
    answer: answers.savedRulesSchema,
    run: ({ context, params, body }) => undoChange(context, { ...body, campaignId: params.id }),
  })
}
