import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { newStop, stopLift } from '@/lib/suppression/schema'
import { suppressionAnswerSchema, urgentStopsSchema } from './answers/suppressions'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
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
}
