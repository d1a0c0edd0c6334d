import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { requestScope } from '@/lib/request-scope'
import { type Followed, followRequests } from './follow-request'
import { securityHeaders } from './security-headers'

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/** Next, or nothing in tests that need no pages. */
export interface Pages {
  handle: Listener
  /** Next's own socket in development. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown
  close(): Promise<void>
}

export interface WebServer {
  http: Server
  /** From now on requests are answered. */
  route(listeners: { api: Listener; metrics: Listener; pages: Pages | null }): void
  /** From now on each answer ends its connection: a proxy that keeps some open stops using them before they are closed. */
  drain(): void
  /** Ends connections that were upgraded: closing the server leaves them open for ever. */
  endUpgraded(): void
}

/** One HTTP server: /api to the API, /socket.io to Socket.IO (which listens by itself), everything else to the pages. */
export function openWebServer({ publicOrigin, log }: Followed): WebServer {
  const follow = followRequests({ publicOrigin, log })
  const headers = securityHeaders(publicOrigin)
  const upgraded = new Set<Duplex>()
  let isDraining = false
  let answer: Listener = notYet
  let pages: Pages | null = null
  const http = createServer({ shouldUpgradeCallback: isWebSocket }, (request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    if (isDraining) response.setHeader('Connection', 'close')
    return follow(request, response, () => answer(request, response))
  })
  http.keepAliveTimeout = 65_000
  // Headers come at once; a file of addresses over a slow line takes its time.
  http.headersTimeout = 30_000
  http.requestTimeout = 15 * 60_000
  http.on('upgrade', (request, socket, head) => {
    upgraded.add(socket)
    socket.on('close', () => upgraded.delete(socket))
    if (request.url?.startsWith('/socket.io/')) return
    if (pages?.upgrade && request.url?.startsWith('/_next/')) pages.upgrade(request, socket, head)
    else socket.destroy()
  })
  return {
    http,
    route(listeners) {
      pages = listeners.pages
      const toPages = pages?.handle ?? notFound
      answer = (request, response) => {
        if (request.url === '/metrics') return listeners.metrics(request, response)
        if (!isApi(request.url)) {
          nameRoute(request.url?.startsWith('/_next/') ? '/_next/*' : 'page')
          return toPages(request, response)
        }
        response.setHeader('Cache-Control', 'no-store')
        return listeners.api(request, response)
      }
    },
    drain: () => {
      isDraining = true
    },
    endUpgraded: () => {
      for (const socket of upgraded) socket.destroy()
    },
  }
}

const isApi = (url = '') => url.startsWith('/api/') || url === '/api' || url.startsWith('/api?')

function nameRoute(route: string): void {
  const scope = requestScope()
  if (scope) scope.route = route
}

/** Some clients offer HTTP/2 with every request: they are answered as if they had not. */
const isWebSocket = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket'

function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '1' }).end()
}

function notFound(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(404).end()
}
