import { onTestFinished } from 'vitest'
import { insertSession } from '@/db/queries/sessions'
import { startApplication } from '@/lib/api/start-application'
import { SESSION_ABSOLUTE_MS } from '@/lib/auth/session-rules'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'
import type { Clock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { createLog } from '@/lib/log'
import type { Scenario } from './scenario'

export interface Asked {
  /** Username of the scenario; without it nobody is signed in. */
  as?: string
  body?: unknown
  headers?: Record<string, string>
}

/** The real application on the scenario's database, without pages, on a free port of this computer. */
export async function startApp(s: Scenario, settings: Record<string, string> = {}, realClock?: Clock) {
  const env = readEnv({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...settings, DATA_DIR: s.dataDir })
  const clock = { now: () => s.clock.now }
  const app = await startApplication({
    ...{ db: s.db, env, clock, realClock: realClock ?? clock, log: createLog(env.LOG_LEVEL) },
    openPages: async () => null,
  })
  onTestFinished(() => app.stop())

  const cookies = new Map<string, string>()
  /** Cookie header of somebody who has signed in. */
  const cookieOf = async (name: string): Promise<string> => {
    const known = cookies.get(name)
    if (known) return known
    const token = newSessionToken()
    const row = { userId: s.userId(name), tokenHash: hashSessionToken(token), userAgent: 'test' }
    const now = s.clock.now
    await s.db.write((tx) => insertSession(tx, { ...row, mustEnrol: false, now, expiresAt: now + SESSION_ABSOLUTE_MS }))
    cookies.set(name, `ringko_session=${token}`)
    return `ringko_session=${token}`
  }

  const ask = async (call: string, { as, body, headers = {} }: Asked = {}) => {
    const [method, path] = call.split(' ')
    const response = await fetch(`${app.address}${path}`, {
      method,
      headers: {
        Origin: app.address,
        ...(as && { Cookie: await cookieOf(as) }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: isAsItIs(body) ? body : JSON.stringify(body),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text || null }
  }
  return { address: app.address, setUpCode: app.setUpCode, ask, cookieOf, stop: app.stop }
}

/** Text and bytes go as they are. */
const isAsItIs = (body: unknown): body is string | undefined | Uint8Array<ArrayBuffer> =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array

export type App = Awaited<ReturnType<typeof startApp>>
