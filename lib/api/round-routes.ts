import { countFilling } from '@/lib/rounds/count-filling'
import { endRound } from '@/lib/rounds/end-round'
import { fillFromSource } from '@/lib/rounds/fill-from-source'
import { fillCount, fillStep } from '@/lib/rounds/fill-schema'
import { listFillChoices } from '@/lib/rounds/list-fill-choices'
import { listWoken } from '@/lib/rounds/list-woken'
import { loadProgress } from '@/lib/rounds/load-progress'
import { nextRound } from '@/lib/rounds/next-round'
import { newRound, nextRoundInput, roundCommand } from '@/lib/rounds/schema'
import { startRound } from '@/lib/rounds/start-round'
import * as answers from './answers/rounds'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api } from './types'

const tag = 'Omgångar'
const right = 'campaign.steer'

/** Rounds of campaigns: how far they are, filling them, and the step from one to the next. */
export function roundRoutes(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/rounds',
    tag,
    summary: 'Starta en omgång; pågår en redan förbereds nästa',
    right,
    params: idParams,
    body: newRound.omit({ campaignId: true }),
    answer: answers.startedRoundSchema,
    run: ({ context, params, body }) => startRound(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/campaigns/{id}/rounds/next',
    tag,
    summary: 'Avsluta omgången som pågår och starta nästa: det som är lovat följer med',
    right,
    params: idParams,
    body: nextRoundInput.omit({ campaignId: true }),
    answer: answers.turnedRoundSchema,
    run: ({ context, params, body }) => nextRound(context, { ...body, campaignId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/rounds/{id}',
    tag,
    summary: 'Hur långt en omgång har kommit',
    right,
    params: idParams,
    answer: answers.progressSchema,
    run: ({ context, params }) => loadProgress(context, { roundId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/rounds/{id}/end',
    tag,
    summary: 'Avsluta en omgång',
    right,
    params: idParams,
    body: roundCommand.omit({ roundId: true }),
    answer: answers.endedRoundSchema,
    run: ({ context, params, body }) => endRound(context, { ...body, roundId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/rounds/{id}/count',
    tag,
    summary: 'Räkna vad en påfyllning skulle göra, utan att göra den',
    right,
    params: idParams,
    body: fillCount.omit({ roundId: true }),
    answer: answers.forecastSchema,
    run: ({ context, params, body }) => countFilling(context, { ...body, roundId: params.id }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/rounds/{id}/fill',
    tag,
    summary: 'Ett steg av en påfyllning; svaret säger var nästa börjar',
    right,
    params: idParams,
    body: fillStep.omit({ roundId: true }),
    answer: answers.filledStepSchema,
    run: ({ context, params, body }) => fillFromSource(context, { ...body, roundId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/fill-choices',
    tag,
    summary: 'Filer och källor som en omgång kan fyllas från',
    right,
    answer: answers.fillChoicesSchema,
    run: ({ context }) => listFillChoices(context),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/woken',
    tag,
    summary: 'Väckta: företag som har vaknat medan ingen omgång pågår',
    right,
    answer: answers.wokenSchema,
    run: async ({ context }) => ({ woken: await listWoken(context) }),
  })
}
