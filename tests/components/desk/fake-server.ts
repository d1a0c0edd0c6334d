import { vi } from 'vitest'
import { answerOf } from './fixtures'

export interface Asked {
  method: string
  path: string
  body: Record<string, unknown>
}

type Reply = { status: number; body?: unknown } | 'no contact' | Promise<{ status: number; body?: unknown }>
type Handler = (asked: Asked) => Reply

export interface FakeServer {
  asked: Asked[]
  /** Requests to a path, oldest first. */
  to(path: string): Asked[]
  /** Answers a path from now on. */
  on(path: string, handler: Handler): void
}

/** Stands at the network's edge: everything on this side of fetch is the real screen. */
export function fakeServer(): FakeServer {
  const handlers = new Map<string, Handler>([
    ['/api/desk/outcome', () => ({ status: 200, body: answerOf() })],
    ['/api/desk/draft', () => ({ status: 204 })],
  ])
  latest = handlers
  const server: FakeServer = {
    asked: [],
    to: (path) => server.asked.filter((one) => one.path === path),
    on: (path, handler) => void handlers.set(path, handler),
  }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const path = url.split('?')[0] ?? ''
    const asked = { method: init.method ?? 'GET', path, body: JSON.parse(String(init.body ?? '{}')) }
    server.asked.push(asked)
    const reply = await (handlers.get(path)?.(asked) ?? 'no contact')
    if (reply === 'no contact') throw new TypeError('Failed to fetch')
    const body = reply.status === 204 ? null : JSON.stringify(reply.body)
    return new Response(body, { status: reply.status, headers: { 'Content-Type': 'application/json' } })
  })
  return server
}

let latest: Map<string, Handler> | null = null

/** The page asks for the card that it shows, so that it stands on this screen. */
export function answerNextWith(body: unknown): void {
  if (latest?.has('/api/desk/next') === false) latest.set('/api/desk/next', () => ({ status: 200, body }))
}

export function refusal(status: number, code: string, message: string, details: Record<string, string> = {}) {
  return { status, body: { error: { code, message, details, requestId: 'r' } } }
}
