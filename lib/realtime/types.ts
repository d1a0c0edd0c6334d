import type { Server, Socket } from 'socket.io'
import type { Actor } from '@/lib/auth/types'
import type { Log } from '@/lib/log'
import type { Runtime } from '@/lib/runtime'
import type { ClientToServer, ServerToClient } from './events'
import type { Presence } from './presence'

/** What the server knows of one connection; put there by the session, never by the client. */
export interface SocketData {
  actor: Actor
  /** The session's token, so that every heartbeat can ask whether it still counts. */
  token: string
}

type NoEvents = Record<string, never>
export type Sockets = Server<ClientToServer, ServerToClient, NoEvents, SocketData>
export type OneSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketData>

export interface RealtimeOptions {
  sockets: Sockets
  runtime: Runtime
  presence: Presence
  log: Log
}
