import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import SQLite from 'better-sqlite3'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import { outcomeBody, takeFirst } from './support/drive-cycles'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { openLines } from './support/open-lines'
import { RawClient } from './support/raw-client'

const SCREENS = 500
const OUTCOMES = 100
const WARM_UP = 10
const BAR = 250

/** V6: from the key that sends an outcome to its figures on each of 500 screens that follow the floor. */
export async function measureOutcomeOnScreens(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v6-'))
  const filled = await fillDatabase({ dataDir, companies: 5000, callers: SCREENS + 1, now: BENCH_START })
  makeSupervisors(dataDir)
  const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production' })
  try {
    const usedBefore = await server.used()
    const heard = await heardAfter({ port: server.port, ...filled })
    const used = ((await server.used()) - usedBefore) / 1000 / (WARM_UP + OUTCOMES)
    const value = rounded(percentile(heard, 99))
    const beside = {
      'p50 ms': rounded(median(heard)),
      'slowest ms': rounded(slowestOf(heard)),
      'processor ms an outcome, connections included': rounded(used),
      heard: heard.length,
    }
    const what = `an outcome on ${SCREENS} connected screens, p99`
    return [{ id: 'V6', what, value, unit: 'ms', bar: `<= ${BAR}`, isMet: value <= BAR, beside }]
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const slowestOf = (heard: number[]) => heard.reduce((slowest, ms) => Math.max(slowest, ms), 0)

/** All but the first follow the floor. */
function makeSupervisors(dataDir: string): void {
  const raw = new SQLite(join(dataDir, 'ringko.db'))
  raw.exec("update user set role = 'supervisor' where id > 1")
  raw.close()
}

/** Milliseconds of every outcome on every screen. The screens share one process, which takes its part of the time. */
async function heardAfter({ port, tokens, campaignId }: { port: number; tokens: string[]; campaignId: number }) {
  const [caller = '', ...watchers] = tokens
  const lines = await openLines({ port, tokens: watchers })
  let sentAt = 0
  let waiting = 0
  let heard: number[] = []
  let allHeard = () => {}
  for (const line of lines) {
    line.on('tally:changed', () => {
      heard.push(performance.now() - sentAt)
      waiting -= 1
      if (waiting === 0) allHeard()
    })
  }
  const client = new RawClient(port, `ringko_session=${caller}`)
  let hand = await takeFirst(client, campaignId)
  for (let turn = 0; turn < WARM_UP + OUTCOMES; turn += 1) {
    if (turn === WARM_UP) heard = []
    waiting = lines.length
    const done = new Promise<void>((resolve) => {
      allHeard = resolve
    })
    sentAt = performance.now()
    const { status, body } = await client.post('/api/desk/outcome', outcomeBody(hand, turn))
    if (status !== 200) throw new Error(`outcome answered ${status}: ${body.slice(0, 200)}`)
    hand = JSON.parse(body)
    await done
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100))
  }
  client.close()
  for (const line of lines) line.disconnect()
  return heard
}
