import { listCallbacks } from '@/lib/desk/list-callbacks'
import { loadDesk } from '@/lib/desk/load-desk'
import { DeskQuery } from '@/lib/desk/schema'
import { callbacksSchema, snapshotSchema } from './answers/desk'
import { deskCardRoutes } from './desk-card-routes'
import { deskOutcomeRoutes } from './desk-outcome-routes'
import { endpoint } from './endpoint'
import type { Api } from './types'

const tag = 'Skrivbordet'

/** What a caller does with the card in front of them. */
export function deskRoutes(api: Api): void {
  readingRoutes(api)
  deskCardRoutes(api)
  deskOutcomeRoutes(api)
}

function readingRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/desk',
    tag,
    summary: 'Allt som skrivbordet visar, som det är nu',
    right: 'api.read',
    query: DeskQuery,
    answer: snapshotSchema,
    run: ({ context, query }) => loadDesk(context, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/callbacks',
    tag,
    summary: 'Mina återkomster, den tidigaste först',
    right: 'queue.work',
    answer: callbacksSchema,
    run: async ({ context }) => ({ callbacks: await listCallbacks(context) }),
  })
}
