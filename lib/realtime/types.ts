import type { Server, Socket } from 'socket.io'
import type { Actor } from '@/lib/auth/types'
import type { Log } from '@/lib/log'
import type { Runtime } from '@/lib/runtime'
import type { ClientToServer, ServerToClient } from './events'
import type { Presence } from './presence'
import type { Told } from './relay'

/** What the server knows of one connection; put there by the session, never by the client. */
export interface SocketData {
  actor: Actor
  /** The session's token, so that every heartbeat can ask whether it still counts. */
  token: string
}

/** What processes on one database say to each other. */
interface BetweenProcesses {
  told: (told: Told) => void
}

export type Sockets = Server<ClientToServer, ServerToClient, BetweenProcesses, SocketData>
export type OneSocket = Socket<ClientToServer, ServerToClient, BetweenProcesses, SocketData>

export interface RealtimeOptions {
  sockets: Sockets
  runtime: Runtime
  presence: Presence
  log: Log
}
