import { mkdtempSync, openAsBlob, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { BENCH_START } from './support/bench-clock'
import { type ChildServer, startChild } from './support/child-server'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { makeSupervisor } from './support/make-supervisor'
import { thinkAndSave } from './support/think-and-save'
import { writeAddresses } from './support/write-addresses'

/** Fewer by hand: BENCH_ROWS=100000. */
const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000)
const CALLERS = 50
const CARDS = 20_000
const TURN_SECONDS = 10

/** V7: a file of addresses is read in through the browser's routes while callers work in the same process. */
export async function measureImport(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v7-'))
  const path = join(dataDir, 'adresser.csv')
  try {
    await writeAddresses(path, ROWS)
    const size = { companies: CARDS, callers: CALLERS + 1, now: BENCH_START, isWorked: true }
    const { campaignId, tokens } = await fillDatabase({ dataDir, ...size })
    makeSupervisor({ dataDir, userId: CALLERS + 1 })
    const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production' })
    try {
      const asked = asker(server, tokens[CALLERS] as string)
      const { id } = await asked('POST', 'upload?name=adresser.csv', await openAsBlob(path))
      const usedBefore = await server.used()
      const startedAt = performance.now()
      await asked('POST', `${id}/start`, JSON.stringify({ commandId: crypto.randomUUID() }))
      const watched = watch(server, () => asked('GET', String(id)))
      const latencies: number[] = []
      const port = server.port
      while (!watched.isDone()) {
        const worked = await thinkAndSave({ port, campaignId, tokens: tokens.slice(0, CALLERS), seconds: TURN_SECONDS })
        latencies.push(...worked.latencies)
      }
      const { at, peak, rows } = await watched.result
      const cpu = ((await server.used()) - usedBefore) / rows
      return figuresOf({ rows, ms: at - startedAt, latencies, peak, cpu })
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Asked = (method: string, path: string, body?: string | Blob) => Promise<{ id: number; [key: string]: unknown }>

function asker({ port }: ChildServer, token: string): Asked {
  const headers = { Cookie: `ringko_session=${token}`, 'X-Ringko-Client': 'bench' }
  return async (method, path, body) => {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const url = `http://127.0.0.1:${port}/api/imports/${path}`
    const init = { method, headers: body ? { ...headers, 'Content-Type': type } : headers }
    const answer = await fetch(url, body ? { ...init, body } : init)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.status === 204 ? { id: 0 } : answer.json()
  }
}

/** Looks twice a second how far it has come and how much memory the process has. */
function watch(server: ChildServer, look: () => ReturnType<Asked>) {
  let isDone = false
  const follow = async () => {
    for (let peak = 0; ; await new Promise((resolve) => setTimeout(resolve, 500))) {
      peak = Math.max(peak, await server.memory())
      const { status, counts, trouble } = await look()
      if (status === 'failed') throw new Error(`The import failed: ${trouble}`)
      if (status !== 'done') continue
      isDone = true
      return { at: performance.now(), peak, rows: (counts as { rows: number }).rows }
    }
  }
  const result = follow().finally(() => {
    isDone = true
  })
  return { isDone: () => isDone, result }
}

interface Measured {
  rows: number
  ms: number
  latencies: number[]
  peak: number
  cpu: number
}

function figuresOf({ rows, ms, latencies, peak, cpu }: Measured): Figure[] {
  const speed = rounded((rows / ms) * 1000, 0)
  const p99 = rounded(percentile(latencies, 99))
  const memory = rounded(peak / 1e6, 0)
  const beside = { rows, seconds: rounded(ms / 1000), 'processor µs a row, callers included': rounded(cpu, 0) }
  const calls = { 'p50 ms': rounded(median(latencies)), outcomes: latencies.length, callers: CALLERS }
  const what = 'import of a CSV file while 50 callers work'
  return [
    { id: 'V7', what, value: speed, unit: 'rows/s', bar: '>= 10 000', isMet: speed >= 10_000, beside },
    {
      id: 'V7',
      what: 'outcomes meanwhile p99',
      value: p99,
      unit: 'ms',
      bar: '<= 100',
      isMet: p99 <= 100,
      beside: calls,
    },
    { id: 'V7', what: 'memory at most', value: memory, unit: 'MB', bar: '<= 600', isMet: memory <= 600, beside: {} },
  ]
}
