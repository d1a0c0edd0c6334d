import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { fillYear, YEAR } from './support/fill-year'
import { makeSupervisor } from './support/make-supervisor'
import { thinkAndSave } from './support/think-and-save'

const CALLERS = 50
/** Fewer by hand: BENCH_ROWS=100000. */
const COMPANIES = Number(process.env.BENCH_ROWS ?? 1_000_000)
const SECONDS = 60
const DAYS = `from=${YEAR.from}&to=${YEAR.to}`

/** A year as a supervisor asks for it: the reports, and the list behind a whole year's figure. */
const REPORTS = [
  `/api/reports/outcomes?${DAYS}`,
  `/api/reports/outcomes?${DAYS}&by=month&split=caller`,
  `/api/reports/outcomes?${DAYS}&by=week`,
  `/api/reports/outcomes?${DAYS}&by=hour`,
  `/api/reports/sales?${DAYS}&by=product&across=caller`,
  `/api/reports/answers?${DAYS}`,
  `/api/calls?${DAYS}`,
]

/** V8: a year's reports and searches over a million companies and calls while callers work in the same process. */
export async function measureReports(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v8-'))
  try {
    const size = { companies: COMPANIES, callers: CALLERS + 1 }
    const { campaignId, tokens } = await fillDatabase({ dataDir, ...size, now: BENCH_START, isWorked: true })
    fillYear({ dataDir, calls: COMPANIES, companies: COMPANIES, callers: CALLERS })
    makeSupervisor({ dataDir, userId: CALLERS + 1 })
    const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production' })
    try {
      const { port } = server
      const callers = { port, campaignId, tokens: tokens.slice(0, CALLERS) }
      const alone = await thinkAndSave({ ...callers, seconds: SECONDS / 4 })
      const ask = asker(port, tokens[CALLERS] as string)
      const watched = thinkAndSave({ ...callers, seconds: SECONDS })
      const asked = await askFor(ask, SECONDS)
      const { latencies, errors } = await watched
      return figuresOf({ asked, latencies, errors, alone: alone.latencies })
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Ask = (path: string) => Promise<number>

/** Milliseconds from the request to the whole answer. */
function asker(port: number, token: string): Ask {
  const headers = { Cookie: `ringko_session=${token}`, 'X-Ringko-Client': 'bench' }
  return async (path) => {
    const startedAt = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`)
    return performance.now() - startedAt
  }
}

interface Asked {
  reports: Map<string, number[]>
  searches: number[]
}

/** Somebody reads reports and somebody else looks companies up, both over and over as fast as they are answered. */
async function askFor(ask: Ask, seconds: number): Promise<Asked> {
  const asked: Asked = { reports: new Map(REPORTS.map((path) => [path, []])), searches: [] }
  const until = performance.now() + seconds * 1000
  const read = async () => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const path = REPORTS[turn % REPORTS.length] as string
      asked.reports.get(path)?.push(await ask(path))
    }
  }
  const lookUp = async () => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      asked.searches.push(await ask(searchFor(turn)))
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  await Promise.all([read(), lookUp()])
  return asked
}

/** As fast as anybody types. */
const PAUSE_MS = 50

/** By name, by org.nr, by number, by the beginning of a name, by a word that every name has, and without its dots. */
function searchFor(turn: number): string {
  const id = ((turn * 7919) % COMPANIES) + 1
  const wanted = [
    `Företag ${id}`,
    `16559${String(id).padStart(7, '0')}`,
    `99${String(id).padStart(9, '0')}`,
    `företag ${id % 1000}`,
    'företa',
    `foretag ${id}`,
  ]
  return `/api/companies/search?q=${encodeURIComponent(wanted[turn % wanted.length] as string)}`
}

interface Measured {
  asked: Asked
  latencies: number[]
  errors: number
  alone: number[]
}

function figuresOf({ asked, latencies, errors, alone }: Measured): Figure[] {
  const slowest = [...asked.reports].flatMap(([path, ms]) => (ms.length === 0 ? [] : [{ path, ms: median(ms) }]))
  const worst = Math.max(...slowest.map(({ ms }) => ms))
  const beside = Object.fromEntries(slowest.map(({ path, ms }) => [nameOf(path), rounded(ms, 0)]))
  const search = rounded(percentile(asked.searches, 95))
  const p99 = rounded(percentile(latencies, 99))
  const year = `a year of ${COMPANIES} calls, the slowest report (median)`
  const looked = { 'p50 ms': rounded(median(asked.searches)), searches: asked.searches.length }
  const calls = {
    'p50 ms': rounded(median(latencies)),
    'p99 ms without reports': rounded(percentile(alone, 99)),
    outcomes: latencies.length,
    errors,
  }
  return [
    { id: 'V8', what: year, value: rounded(worst, 0), unit: 'ms', bar: '<= 1000', isMet: worst <= 1000, beside },
    {
      id: 'V8',
      what: `search over ${COMPANIES} companies p95`,
      value: search,
      unit: 'ms',
      bar: '<= 50',
      isMet: search <= 50,
      beside: looked,
    },
    {
      id: 'V8',
      what: 'outcomes meanwhile p99',
      value: p99,
      unit: 'ms',
      bar: '<= 100',
      isMet: p99 <= 100 && errors === 0,
      beside: calls,
    },
  ]
}

const nameOf = (path: string) =>
  `${path
    .replace('/api/', '')
    .replace(DAYS, '')
    .replace(/[?&]+$/, '')
    .replace('?&', ' ')} ms`
