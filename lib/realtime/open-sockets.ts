import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { Server } from 'socket.io'
import { isSameOrigin } from '@/lib/auth/same-origin'
import type { Sockets } from './types'

const MAX_MESSAGE = 16 * 1024

/**
 * Socket.IO on the application's own server: WebSocket only, from our own pages only. Upgrades of other paths are left to
 * the server's own listener (`destroyUpgrade` would end them behind its back).
 */
export function openSockets(http: HttpServer, publicOrigin: string | undefined): Sockets {
  return new Server(http, {
    path: '/socket.io',
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: MAX_MESSAGE,
    destroyUpgrade: false,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request, answer) => answer(null, isSameOrigin(askerOf(request), publicOrigin)),
  })
}

/** Browsers send no Sec-Fetch-Site that can be relied on with a WebSocket; they always send its Origin. */
function askerOf({ headers }: IncomingMessage) {
  const client = headers['x-ringko-client']
  return { origin: headers.origin, secFetchSite: undefined, client: client?.toString(), host: headers.host }
}
