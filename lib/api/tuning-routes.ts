import { loadForecast } from '@/lib/forecast/load-forecast'
import { replayForecast } from '@/lib/forecast/replay-forecast'
import { explainCompany } from '@/lib/why-not/explain-company'
import * as answers from './answers/tuning'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

/** How long a campaign's list lasts, how right that was a week ago, and why a company did not come. */
export function tuningRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/campaigns/{id}/forecast',
    tag: 'Kampanjer',
    summary: 'Hur länge listan räcker med nuvarande regler och takt',
    right: 'campaign.steer',
    params: idParams,
    answer: answers.forecastSchema,
    run: ({ context, params }) => loadForecast(context, { campaignId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/campaigns/{id}/forecast/replay',
    tag: 'Kampanjer',
    summary: 'Så väl stämde prognosen för den senaste arbetsveckan',
    right: 'campaign.steer',
    params: idParams,
    answer: answers.replaySchema,
    run: async ({ context, params }) => ({ replay: await replayForecast(context, { campaignId: params.id }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/companies/{id}/why-not',
    tag: 'Företag',
    summary: 'Varför företaget inte kommer i kön, för varje kampanj',
    right: 'queue.explain',
    params: idParams,
    answer: answers.whyNotSchema,
    run: ({ context, params }) => explainCompany(context, { organizationId: params.id }),
  })
}
