import { insertSession } from '@/db/queries/sessions'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'
import type { DeskSnapshot } from '@/lib/queue/types'
import { openReducingScreen, type ReducingScreen } from './reducing-screen'
import { headersOf } from './request-headers'
import { type Rows, type Scenario, scenario } from './scenario'
import { type ServerProcess, startServerProcess } from './server-process'
import type { TestDatabase } from './test-database'

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the server said, read by tests
  body: any
}

export interface Processes {
  s: Scenario
  a: ServerProcess
  b: ServerProcess
  tokenOf(name: string): string
  /** A request of somebody to one of the processes, or through a proxy; throws when no answer came. */
  ask(at: { address: string }, name: string, call: string, body?: object): Promise<Reply>
  /** The desk's own line and reducers; its snapshots are read where its line goes. */
  screenOf(at: { address: string }, name: string): Promise<ReducingScreen>
}

export interface ProcessesOf extends Rows {
  settings?: Record<string, string>
  /** A database that is there already; else one of its own. */
  opened?: TestDatabase
  settingsOf?: { a?: Record<string, string>; b?: Record<string, string> }
}

const DAY_MS = 86_400_000

/** Two servers as processes on one database and one folder, and people who are signed in at both. */
export async function startProcesses({ settings, settingsOf, opened, ...rows }: ProcessesOf): Promise<Processes> {
  const s = await scenario(rows, opened)
  const tokens = await signInAll(s, Object.keys(rows.users ?? { anna: 'caller', bo: 'caller' }))
  const start = (own: Record<string, string> = {}) =>
    startServerProcess({ dataDir: s.dataDir, settings: { ...s.settings, ...settings, ...own } })
  // One at a time: both are built from the same program.
  const a = await start(settingsOf?.a)
  const b = await start(settingsOf?.b)
  const tokenOf = (name: string) => tokens.get(name) ?? ''
  const ask = (at: { address: string }, name: string, call: string, body?: object) =>
    request({ address: at.address, token: tokenOf(name), call, body })
  const screenOf = (at: { address: string }, name: string) =>
    openReducingScreen({
      address: at.address,
      headers: headersOf(tokenOf(name)),
      load: () => snapshotOf(() => ask(at, name, 'GET /api/desk?screenId=en')),
    })
  return { s, a, b, tokenOf, ask, screenOf }
}

export interface Request {
  address: string
  token: string
  call: string
  body?: object | undefined
}

export async function request({ address, token, call, body }: Request): Promise<Reply> {
  const [method, path] = call.split(' ')
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...headersOf(token), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
}

/** As the desk does: read again until the server could answer. */
async function snapshotOf(load: () => Promise<Reply>): Promise<DeskSnapshot> {
  for (let tries = 1; ; tries += 1) {
    const reply = await load().catch(() => null)
    if (reply?.status === 200) return reply.body
    if (tries === 100) throw new Error(`No snapshot came: ${JSON.stringify(reply)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Sessions go by the real time. */
async function signInAll(s: Scenario, names: readonly string[]): Promise<Map<string, string>> {
  const now = Date.now()
  const tokens = new Map(names.map((name) => [name, newSessionToken()]))
  await s.db.write(async (tx) => {
    for (const [name, token] of tokens) {
      const row = { userId: s.userId(name), tokenHash: hashSessionToken(token), userAgent: 'test', mustEnrol: false }
      await insertSession(tx, { ...row, now, expiresAt: now + DAY_MS })
    }
  })
  return tokens
}

export const callersOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`c${at + 1}`, 'caller' as const]))

export const companiesOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`Företag ${at + 1}`, { queue: { höst: {} } }]))
