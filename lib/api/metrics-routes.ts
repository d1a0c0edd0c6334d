import { bearsToken } from '@/lib/auth/bearer-token'
import { readMetrics } from '@/lib/metrics/read-metrics'
import { METRICS_TYPE, writeMetrics } from '@/lib/metrics/write-metrics'
import type { Api, ApiOptions, ApiRequest } from './types'

const path = '/api/metrics'

/** Before the session: a program with the token needs none. */
export function metricsForPrograms(api: Api, { runtime }: Pick<ApiOptions, 'runtime'>): void {
  const { METRICS_TOKEN } = runtime.env
  api.use(path, async (request, next) => {
    if (!METRICS_TOKEN || !bearsToken(request.req.header('authorization'), METRICS_TOKEN)) return next()
    return asText(request, await writeMetrics())
  })
}

export function metricsRoutes(api: Api): void {
  const summary = 'Mätvärden som text för Prometheus; för administratörer, eller med METRICS_TOKEN som Bearer'
  const responses = {
    200: { description: 'Klart.', content: { 'text/plain': { schema: { type: 'string' } as const } } },
  }
  const rights = { 'x-right': 'metrics.read', security: [{ session: [] }] }
  api.openAPIRegistry.registerPath({ method: 'get', path, tags: ['Drift'], summary, responses, ...rights })
  api.get(path, async (request) => asText(request, await readMetrics(request.var.context)))
}

const asText = (request: ApiRequest, text: string) => request.body(text, 200, { 'Content-Type': METRICS_TYPE })
