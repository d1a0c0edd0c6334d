import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '@/lib/log'
import { timeRequest } from '@/lib/metrics/measure'
import { type RequestScope, withinRequest } from '@/lib/request-scope'

export interface Followed {
  log: Log
  /** Set when a proxy stands in front: its X-Request-Id is then taken over. */
  publicOrigin: string | undefined
}

/** Letters, digits and dashes, as proxies make them; nothing that could be a sentence, a number or markup. */
const SANE_ID = /^(?=.*[A-Za-z])[A-Za-z0-9_-]{8,64}$/
/** Of nginx: who asked went away before there was an answer. */
const GONE = 499

/**
 * Gives each request an id, which stands in its answer and in every line it causes, and writes one line when it is over:
 * the pattern of the address, never the address, and the user as a number. Refused ones at info, others at debug.
 */
export function followRequests({ log, publicOrigin }: Followed) {
  return (request: IncomingMessage, response: ServerResponse, answer: () => unknown): unknown => {
    const startedAt = performance.now()
    const scope: RequestScope = { id: idOf(request, publicOrigin), route: 'unknown', userId: null }
    response.setHeader('X-Request-Id', scope.id)
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : GONE
      const ms = Math.round((performance.now() - startedAt) * 10) / 10
      const { id: requestId, route, userId } = scope
      timeRequest({ route, method: request.method, status, ms })
      const line = { requestId, method: request.method, route, status, ms, ...(userId !== null && { userId }) }
      if (status < 400) log.debug(line, 'answered')
      else log.info(line, 'refused')
    })
    return withinRequest(scope, answer)
  }
}

function idOf({ headers }: IncomingMessage, publicOrigin: string | undefined): string {
  const given = publicOrigin ? headers['x-request-id'] : undefined
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID()
}
