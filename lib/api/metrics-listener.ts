import type { IncomingMessage, ServerResponse } from 'node:http'
import { bearsToken } from '@/lib/auth/bearer-token'
import type { Log } from '@/lib/log'
import { METRICS_TYPE, writeMetrics } from '@/lib/metrics/write-metrics'
import { requestScope } from '@/lib/request-scope'

export interface MetricsOptions {
  /** METRICS_TOKEN; without it there is no such address. */
  token: string | undefined
  log: Log
}

/** GET /metrics for Prometheus: a bearer token and no session, outside the API and its document. */
export function metricsListener({ token, log }: MetricsOptions) {
  return async ({ method, headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const scope = requestScope()
    if (scope) scope.route = '/metrics'
    response.setHeader('Cache-Control', 'no-store')
    if (!token) return void response.writeHead(404).end()
    if (!bearsToken(headers.authorization, token)) {
      return void response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end()
    }
    if (method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end()
    try {
      const text = await writeMetrics()
      response.writeHead(200, { 'Content-Type': METRICS_TYPE }).end(text)
    } catch (err) {
      log.error({ err }, 'the metrics could not be read')
      response.writeHead(503).end()
    }
  }
}
