import type { RouteConfig } from '@hono/zod-openapi'
import * as z from 'zod'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { docsPage } from './docs/docs-page'
import { DOCS_SCRIPT } from './docs/docs-script'
import type { ApiDocument } from './docs/document'
import { HEADERS_TEXT } from './docs/headers'
import { endpoint } from './endpoint'
import type { Api, ApiRequest } from './types'

const tag = 'Drift'
const anyDocument = z.record(z.string(), z.unknown())
const PAGE_POLICY = `default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** The document of the whole API, generated from the schemas that the routes parse with, and the page to read and try it. */
export function documentRoutes(api: Api): void {
  const session = { type: 'apiKey', in: 'cookie', name: 'ringko_session' } as const
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', session)
  const info = { title: 'Ringkö', version: '1', description: HEADERS_TEXT.join('\n\n') }
  const documentFor = ({ actor }: Context) => {
    demand(actor, 'api.read')
    return api.getOpenAPI31Document({ openapi: '3.1.0', info })
  }
  endpoint(api, {
    method: 'get',
    path: '/api/openapi.json',
    tag,
    summary: 'Det här dokumentet',
    right: 'api.read',
    answer: anyDocument,
    run: async ({ context }) => ({ ...documentFor(context) }),
  })
  textRoute(api, '/api/docs', 'API:et att läsa och prova', (request) => {
    request.header('Content-Security-Policy', PAGE_POLICY)
    return request.html(docsPage(documentFor(request.var.context) as ApiDocument))
  })
  textRoute(api, '/api/docs.js', 'Sidans skript', (request) => {
    demand(request.var.context.actor, 'api.read')
    return request.body(DOCS_SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
  })
}

function textRoute(api: Api, path: string, summary: string, answer: (request: ApiRequest) => Response): void {
  const described: RouteConfig = { method: 'get', path, summary, responses: { 200: { description: 'Klart.' } } }
  const rights = { tags: [tag], 'x-right': 'api.read', security: [{ session: [] }] }
  api.openAPIRegistry.registerPath({ ...described, ...rights })
  api.get(path, answer)
}
