import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildProgram } from '@/scripts/tooling/build-program'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'
import { openLines } from './support/open-lines'
import { thinkAndSave } from './support/think-and-save'

const CALLERS = 500
const CARDS = 1_000_000
const STARTS = 3
/** Ten minutes by hand: BENCH_SECONDS=600. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 60)

/** V5, V9 (memory) and V10: one installation with a million cards, started, then worked by 500 callers. */
export async function measureLargeFloor(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v5-'))
  try {
    const size = { companies: CARDS, callers: CALLERS, now: BENCH_START, isWorked: true }
    const filled = await fillDatabase({ dataDir, ...size })
    const start = await measureStart(dataDir)
    // Built, as a company runs it: the loader of TypeScript would count as memory.
    const program = await buildProgram('bench/serve.ts')
    const server = await startChild(program, { DATA_DIR: dataDir, NODE_ENV: 'production', BENCH_PAGES: '1' })
    try {
      const lines = await openLines({ port: server.port, tokens: filled.tokens })
      const usedBefore = await server.used()
      const thought = await thinkAndSave({ port: server.port, ...filled, seconds: SECONDS })
      const cpu = ((await server.used()) - usedBefore) / 1e6 / SECONDS
      const memory = rounded((await server.memory()) / 1e6, 0)
      for (const line of lines) line.disconnect()
      return [...floorFigures(thought, cpu), memoryFigure(memory), start]
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function floorFigures(
  { latencies, errors, duplicates }: Awaited<ReturnType<typeof thinkAndSave>>,
  cpu: number,
): Figure[] {
  const [p95, p99] = [rounded(percentile(latencies, 95)), rounded(percentile(latencies, 99))]
  const isClean = errors === 0 && duplicates === 0
  const beside = {
    'p50 ms': rounded(median(latencies)),
    errors,
    duplicates,
    claims: latencies.length,
    seconds: SECONDS,
    'processors used': rounded(cpu, 2),
  }
  const what = `${CALLERS} callers who think 1-3 s, claim`
  return [
    { id: 'V5', what: `${what} p95`, value: p95, unit: 'ms', bar: '<= 100', isMet: p95 <= 100 && isClean, beside },
    { id: 'V5', what: `${what} p99`, value: p99, unit: 'ms', bar: '<= 250', isMet: p99 <= 250 && isClean, beside: {} },
  ]
}

function memoryFigure(value: number): Figure {
  const beside = { cards: CARDS, callers: CALLERS, sockets: CALLERS }
  return { id: 'V9', what: 'memory of the process', value, unit: 'MB', bar: '<= 400', isMet: value <= 400, beside }
}

/** V10: the built server as a company runs it, pages and all, from the start of the process to ready. */
async function measureStart(dataDir: string): Promise<Figure> {
  const taken: number[] = []
  for (let start = 0; start < STARTS; start += 1) taken.push(await startOnce(dataDir))
  const value = rounded(median(taken) / 1000, 2)
  const beside = { 'slowest s': rounded(Math.max(...taken) / 1000, 2), starts: STARTS, cards: CARDS }
  return { id: 'V10', what: 'process start to ready', value, unit: 's', bar: '<= 5', isMet: value <= 5, beside }
}

const READY = /Ringkö is ready on (http:\/\/\S+)/

async function startOnce(dataDir: string): Promise<number> {
  const startedAt = performance.now()
  const env = { ...process.env, NODE_ENV: 'production' as const, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0' }
  const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (part) => {
      said += part
      const found = READY.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`dist/server.js ended with ${code}`)))
  })
  const { status } = await fetch(`${address}/api/ready`)
  const ms = performance.now() - startedAt
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  if (status !== 200) throw new Error(`/api/ready answered ${status}`)
  return ms
}
