import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import type { CampaignRules } from '@/lib/campaigns/types'
import { TEST_NOW } from './scenario'
import { type ServerOptions, type ServerProcess, startServerProcess } from './server-process'

export interface Answered {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON the server said, read by tests
  body: any
}

export interface Floor {
  server: ServerProcess
  dataDir: string
  campaignId: number
  tokens: string[]
  /** One request of a caller, 1, 2, 3 ...; throws when no answer came. */
  ask(caller: number, call: string, body?: object): Promise<Answered>
}

export interface FloorSize extends Partial<ServerOptions> {
  companies: number
  callers: number
  /** Of the campaign, where they are not the usual ones. */
  rules?: Partial<CampaignRules>
}

/** An installation with callers who are signed in, and the server as a process on it. */
export async function startFloor({ companies, callers, rules, ...options }: FloorSize): Promise<Floor> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'ringko-floor-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { tokens, campaignId } = await fillDatabase({ dataDir, companies, callers, rules, now: TEST_NOW })
  const server = await startServerProcess({ ...options, dataDir })
  const ask = async (caller: number, call: string, body?: object) => {
    const [method, path] = call.split(' ')
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers: { ...headersOf(tokens[caller - 1]), ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  return { server, dataDir, campaignId, tokens, ask }
}

export const headersOf = (token: string | undefined) => ({
  Cookie: `ringko_session=${token}`,
  'X-Ringko-Client': 'test',
})
