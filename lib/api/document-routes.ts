import * as z from 'zod'
import { demand } from '@/lib/auth/rights'
import { endpoint } from './endpoint'
import type { Api } from './types'

const anyDocument = z.record(z.string(), z.unknown())

/** The document of the whole API, generated from the schemas that the routes parse with. */
export function documentRoutes(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'ringko_session',
  })
  endpoint(api, {
    method: 'get',
    path: '/api/openapi.json',
    tag: 'Drift',
    summary: 'Det här dokumentet',
    right: 'api.read',
    answer: anyDocument,
    async run({ context }) {
      demand(context.actor, 'api.read')
      return api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Ringkö', version: '1' },
      }) as object as Record<string, unknown>
    },
  })
}
