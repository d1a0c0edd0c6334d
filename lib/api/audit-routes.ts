import * as z from 'zod'
import { exportAudit } from '@/lib/audit/export-audit'
import { listAudit } from '@/lib/audit/list-audit'
import { auditFilter, auditQuery } from '@/lib/audit/schema'
import type { AuditPage } from '@/lib/audit/types'
import { endpoint } from './endpoint'
import { parseInput } from './parse-input'
import { sendText } from './send-answer'
import type { Api } from './types'

const tag = 'Logg'
const page: z.ZodType<AuditPage> = z.object({
  entries: z.array(
    z.object({
      id: z.int(),
      at: z.iso.datetime(),
      by: z.object({ id: z.int(), name: z.string() }).nullable(),
      action: z.string(),
      entity: z.string(),
      entityId: z.int().nullable(),
      subject: z.string().nullable(),
      company: z.object({ id: z.int(), name: z.string() }).nullable(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  olderThan: z.int().nullable(),
  newerThan: z.int().nullable(),
})

/** Who did what, and when: for administrators. */
export function auditRoutes(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/api/log',
    tag,
    summary: 'Loggen, nyast först, med urval',
    right: 'audit.read',
    query: auditQuery,
    answer: page,
    run: ({ context, query }) => listAudit(context, query),
  })
  api.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/log/export',
    summary: 'Loggen som fil (CSV)',
    tags: [tag],
    'x-right': 'audit.read',
    security: [{ session: [] }],
    request: { query: auditFilter },
    responses: { 200: { description: 'Klart.' } },
  })
  api.get('/api/log/export', async (request) => {
    return sendText(request, await exportAudit(request.var.context, parseInput(auditFilter, request.req.query())))
  })
}
