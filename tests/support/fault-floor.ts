import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fillDatabase } from '@/bench/support/fill-database'
import { fillPostgres } from '@/bench/support/fill-postgres'
import { inspectDatabase } from '@/db/backup/inspect-database'
import type { Database } from '@/db/database'
import type { CampaignRules } from '@/lib/campaigns/types'
import { makePlace } from './database-place'
import { headersOf } from './request-headers'
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
  /** What its server is told of the database. */
  settings: Record<string, string>
  campaignId: number
  tokens: string[]
  /** Its database, as another process opens it. On SQLite the server must have ended. */
  open(): Promise<Database>
  /** Throws when the file is not whole; PostgreSQL looks after that itself. */
  inspect(): Promise<void>
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
  const place = await makePlace(dataDir)
  onTestFinished(async () => {
    await place.remove()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const url = place.settings.DATABASE_URL
  const filling = { companies, callers, rules, now: TEST_NOW }
  const { tokens, campaignId } = url
    ? await fillPostgres({ ...filling, url })
    : await fillDatabase({ ...filling, dataDir })
  const server = await startServerProcess({ ...options, dataDir, settings: { ...place.settings, ...options.settings } })
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
  const inspect = async () => {
    if (!url) await inspectDatabase(join(dataDir, 'ringko.db'))
  }
  return { server, dataDir, settings: place.settings, campaignId, tokens, open: place.open, inspect, ask }
}
