import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import { type Driven, driveCycles } from './support/drive-cycles'
import type { Figure } from './support/figure'
import { percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'

const CLIENTS = 50
const COMPANIES = 300_000
const BAR = 5000

/** V3: Spara/nästa over HTTP, every acknowledged outcome on disk. */
export async function measureSaveAndNext(): Promise<Figure[]> {
  const ours = await driveServer('bench/serve.ts')
  const value = rounded(ours.cycles / ours.seconds, 0)
  const beside = besideOf(ours)
  return [{ id: 'V3', what: 'save and next, cycles/s', value, unit: '', bar: `>= ${BAR}`, isMet: value >= BAR, beside }]
}

export async function driveServer(
  file: string,
  { measureMs = 10_000, execArgv = [] as string[] } = {},
): Promise<Driven & { cpuMicros: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v3-'))
  try {
    const { tokens, campaignId } = await fillDatabase({
      dataDir,
      companies: COMPANIES,
      callers: CLIENTS,
      now: BENCH_START,
    })
    const server = await startChild(file, { DATA_DIR: dataDir, NODE_ENV: 'production' }, execArgv)
    const { port, used } = server
    const driven = await driveCycles({ port, tokens, campaignId, warmUpCycles: 15_000, measureMs, used })
    await server.stop()
    return driven
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export function besideOf({ latencies, cpuMicros, cycles, errors }: Driven & { cpuMicros: number }) {
  return {
    'processor µs a cycle': rounded(cpuMicros / cycles, 0),
    'p50 ms': rounded(percentile(latencies, 50)),
    'p99 ms': rounded(percentile(latencies, 99)),
    errors,
  }
}
