import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { ClientToServer, FactName, Facts, Heartbeat, HeartbeatReply, ServerToClient } from '@/lib/realtime/events'
import type { App } from './app'

export type ClientSocket = Socket<ServerToClient, ClientToServer>
interface Told {
  name: string
  payload: unknown
  at: number
}

const BEAT: Heartbeat = { screenId: 'skärm-1', holdToken: null, deckToken: null, idleMs: 0, viewing: null }

/** A real socket client that remembers what it was told. */
export async function openScreen(app: App, as: string, headers: Record<string, string> = {}) {
  const socket = connect(app, { Origin: app.address, Cookie: await app.cookieOf(as), ...headers })
  const told: Told[] = []
  socket.onAny((name: string, payload: unknown) => told.push({ name, payload, at: performance.now() }))
  await waitFor('desk:ready', () => told.some((one) => one.name === 'desk:ready'))
  return {
    socket,
    told,
    /** Payloads of one kind of fact, in the order they came. */
    facts: <N extends FactName>(name: N) =>
      told.filter((one) => one.name === name).map((one) => one.payload as Facts[N]),
    /** The next or first fact of that name; fails after two seconds. */
    async hear<N extends FactName>(name: N): Promise<Facts[N]> {
      await waitFor(name, () => told.some((one) => one.name === name))
      return told.findLast((one) => one.name === name)?.payload as Facts[N]
    },
    beat: (beat: Partial<Heartbeat> = {}): Promise<HeartbeatReply> =>
      socket.timeout(2000).emitWithAck('desk:heartbeat', { ...BEAT, ...beat }),
  }
}

export type Screen = Awaited<ReturnType<typeof openScreen>>

/** Tries to connect and answers how it went: `connected`, or why not. */
export function tryToConnect(app: App, headers: Record<string, string>, path = '/socket.io'): Promise<string> {
  const socket = connect(app, headers, path)
  return new Promise((resolve) => {
    socket.on('connect', () => resolve('connected'))
    socket.on('connect_error', (error) => resolve(error.message))
  })
}

/** Waits until something holds, looking often; fails after two seconds, or as many as are given. */
export async function waitFor(what: string, holds: () => boolean, withinMs = 2000): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`${withinMs} ms went by without: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function connect(app: App, extraHeaders: Record<string, string>, path = '/socket.io'): ClientSocket {
  const options = { path, transports: ['websocket'], extraHeaders, reconnection: false, forceNew: true }
  const socket: ClientSocket = io(app.address, options)
  onTestFinished(() => void socket.disconnect())
  return socket
}
