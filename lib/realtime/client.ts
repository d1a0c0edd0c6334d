import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, FactName, Facts, Heartbeat, ServerToClient } from './events'

export type ToldFact = { [N in FactName]: { name: N; payload: Facts[N] } }[FactName]
export interface HeartbeatAnswer {
  holdUntil: string | null
  deckUntil: string | null
  ask: boolean
}

export interface DeskListeners {
  /** After every connect, when the rooms are joined: take a snapshot. */
  ready(hello: { serverNow: string; version: string }): void
  fact(fact: ToldFact): void
  /** The connection came or went. */
  connected(isConnected: boolean): void
}

export interface DeskConnection {
  /** Null when no answer came in time, or none about the cards: they are then as they were. */
  beat(heartbeat: Heartbeat): Promise<HeartbeatAnswer | null>
  /** Tries at once instead of waiting out the back-off. */
  retry(): void
  close(): void
}

const ANSWER_MS = 8000

export type DeskSocket = Socket<ServerToClient, ClientToServer>

/** Tried again for ever, at first often. */
export const LINE = {
  path: '/socket.io',
  transports: ['websocket'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 5000,
}

export interface Watching<N extends FactName> {
  told: (payload: Facts[N]) => void
  connected: () => void
  /** A program without pages brings one of its own. */
  socket?: DeskSocket
}

/** Tells of one kind of fact, and of every connect: what was told meanwhile is to be read again. Answers how to stop. */
export function watchFact<N extends FactName>(
  name: N,
  { told, connected, socket = io(LINE) }: Watching<N>,
): () => void {
  socket.on('desk:ready', connected)
  socket.onAny((event: string, payload: unknown) => {
    if (event === name) told(payload as Facts[N])
  })
  return comeBack(socket)
}

export interface WatchingMany {
  told: () => void
  connected: () => void
  socket?: DeskSocket
}

/** The same of several kinds of facts on one line, for a page that reads itself again whichever comes. */
export function watchFacts(
  names: readonly FactName[],
  { told, connected, socket = io(LINE) }: WatchingMany,
): () => void {
  socket.on('desk:ready', connected)
  socket.onAny((event: string) => {
    if ((names as readonly string[]).includes(event)) told()
  })
  return comeBack(socket)
}

/** The server could not look up who we are: tried again after about so long. */
const AGAIN_MS = 1000

/**
 * The library tries again after every loss but those that the server wished: whether we may come back is for its answer to say.
 * Answers how to leave for good.
 */
function comeBack(socket: DeskSocket): () => void {
  let again: ReturnType<typeof setTimeout> | undefined
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') socket.connect()
  })
  socket.on('connect_error', ({ message }) => {
    if (message === 'internal') again = setTimeout(() => socket.connect(), AGAIN_MS * (0.5 + Math.random()))
  })
  return () => {
    clearTimeout(again)
    socket.close()
  }
}

/** The desk's line to the server: WebSocket with the session's cookie. A program without pages brings a socket of its own. */
export function connectDesk(listeners: DeskListeners, socket: DeskSocket = io(LINE)): DeskConnection {
  socket.on('desk:ready', (hello) => listeners.ready(hello))
  socket.on('connect', () => listeners.connected(true))
  socket.on('disconnect', () => listeners.connected(false))
  const leave = comeBack(socket)
  socket.on('connect_error', () => listeners.connected(false))
  socket.onAny((name: string, payload: unknown) => {
    if (name !== 'desk:ready') listeners.fact({ name, payload } as ToldFact)
  })
  return {
    beat: (heartbeat) =>
      socket.connected
        ? socket
            .timeout(ANSWER_MS)
            .emitWithAck('desk:heartbeat', heartbeat)
            .then((reply) => (reply.error ? null : reply))
            .catch(() => null)
        : Promise.resolve(null),
    retry() {
      if (!socket.connected) socket.connect()
    },
    close: leave,
  }
}
