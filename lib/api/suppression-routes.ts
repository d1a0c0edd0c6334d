import { exportStops } from '@/lib/inbox/export-stops'
import { listStops } from '@/lib/inbox/list-stops'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { newStop, stopLift, stopsExport, stopsQuery } from '@/lib/suppression/schema'
import { stopsPageSchema, suppressionAnswerSchema, urgentStopsSchema } from './answers/suppressions'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import { parseInput } from './parse-input'
import { sendText } from './send-answer'
import type { Api } from './types'

const tag = 'Spärrar'

/** Stops: anybody makes one, the office lifts it. */
export function suppressionRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/suppressions/urgent',
    tag,
    summary: 'Listan Akut Adressvård, nyast först',
    right: 'suppression.list',
    answer: urgentStopsSchema,
    run: async ({ context }) => ({ stops: await listUrgent(context) }),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/suppressions',
    tag,
    summary: 'Spärra ett företag',
    right: 'suppression.add',
    body: newStop,
    answer: suppressionAnswerSchema,
    run: ({ context, body }) => addSuppression(context, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/api/suppressions/{id}/lift',
    tag,
    summary: 'Häv en spärr, med en anledning',
    right: 'suppression.lift',
    params: idParams,
    body: stopLift.omit({ suppressionId: true }),
    answer: suppressionAnswerSchema,
    run: ({ context, params, body }) => liftSuppression(context, { ...body, suppressionId: params.id }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/suppressions',
    tag,
    summary: 'Spärrar, nyast först: vem, när, varför',
    right: 'office.see',
    query: stopsQuery,
    answer: stopsPageSchema,
    run: ({ context, query }) => listStops(context, query),
  })
  exportRoute(api)
}

function exportRoute(api: Api): void {
  const path = '/api/suppressions/export'
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary: 'Spärrarna som fil (CSV)',
    tags: [tag],
    'x-right': 'register.export',
    security: [{ session: [] }],
    request: { query: stopsExport },
    responses: { 200: { description: 'Klart.' } },
  })
  api.get(path, async (request) => {
    return sendText(request, await exportStops(request.var.context, parseInput(stopsExport, request.req.query())))
  })
}
