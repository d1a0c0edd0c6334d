import type { RouteConfig } from '@hono/zod-openapi'
import type * as z from 'zod'
import type { Right } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { invalid } from '@/lib/errors'
import { errorAnswers } from './error-answer'
import { parseInput } from './parse-input'
import { sendJson, sendNothing } from './send-answer'
import type { Api, ApiRequest } from './types'

type Schema = z.ZodType | undefined
type Of<S extends Schema> = S extends z.ZodType ? z.infer<S> : undefined

/** One route: what it takes, who may call it and which verb does it. Without an answer it is 204. */
export interface Endpoint<Body extends Schema, Params extends Schema, Query extends Schema, Answer> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: `/api/${string}`
  tag: string
  summary: string
  /** As in rights.ts, which the verb demands; `anyone` is not signed in. It stands in the document as x-right. */
  right: Right | 'anyone'
  body?: Body
  /** The body is a file as it is, of any kind; the route reads it as it comes. */
  takesFile?: true
  params?: Params
  query?: Query
  answer?: z.ZodType<Answer>
  run(asked: {
    context: Context
    body: Of<Body>
    params: Of<Params>
    query: Of<Query>
    request: ApiRequest
  }): Promise<Answer>
}

/**
 * Puts a route into the application and into its document. Input is parsed here and once; the answer's schema is for
 * readers, checking it would cost every command.
 */
export function endpoint<
  Answer = void,
  Body extends Schema = undefined,
  Params extends Schema = undefined,
  Query extends Schema = undefined,
>(api: Api, spec: Endpoint<Body, Params, Query, Answer>): void {
  const { method, path, body, params, query, answer, run } = spec
  api.openAPIRegistry.registerPath(describe(spec as unknown as AnyEndpoint))
  api.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request) => {
    const done = await run({
      request,
      context: request.var.context,
      params: (params && parseInput(params, request.req.param())) as Of<Params>,
      query: (query && parseInput(query, request.req.query())) as Of<Query>,
      body: (body && parseInput(body, await readJson(request))) as Of<Body>,
    })
    return answer ? sendJson(request, done as object) : sendNothing(request)
  })
}

const ANY_BYTES = { type: 'string', format: 'binary' } as const

type AnyEndpoint = Endpoint<Schema, Schema, Schema, unknown>

function describe({
  method,
  path,
  tag,
  summary,
  right,
  body,
  takesFile,
  params,
  query,
  answer,
}: AnyEndpoint): RouteConfig {
  const answers: RouteConfig['responses'] = answer
    ? { 200: { description: 'Klart.', content: { 'application/json': { schema: answer } } } }
    : { 204: { description: 'Klart.' } }
  return {
    method,
    path,
    tags: [tag],
    summary,
    'x-right': right,
    security: right === 'anyone' ? [] : [{ session: [] }],
    request: {
      ...(params && { params: params as z.ZodObject }),
      ...(query && { query: query as z.ZodObject }),
      ...(takesFile && { body: { required: true, content: { 'application/octet-stream': { schema: ANY_BYTES } } } }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: { ...answers, ...errorAnswers },
  }
}

async function readJson(request: ApiRequest): Promise<unknown> {
  const type = request.req.header('content-type')
  if (!type?.startsWith('application/json')) throw invalid({ '.': 'Skicka JSON (Content-Type: application/json).' })
  return request.req.json().catch(() => {
    throw invalid({ '.': 'Det som skickades är inte JSON.' })
  })
}
