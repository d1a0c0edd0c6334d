import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BENCH_START } from './support/bench-clock'
import { type ChildServer, startChild } from './support/child-server'
import { type Driven, driveCycles } from './support/drive-cycles'
import { driveFourStatements } from './support/drive-four-statements'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { type Filled, fillDatabase } from './support/fill-database'

const CLIENTS = 50
const COMPANIES = 300_000
const ROUNDS = 3
const MEASURE_MS = 5000
const WARM_UP_CYCLES = 15_000
const BAR = 5000
const RATIO_BAR = 0.4

/**
 * V3: Spara/nästa over HTTP, every acknowledged outcome on disk, and the bare loop beside it: both servers stand ready in one
 * run and are driven in turn, so that noise meets both.
 */
export async function measureSaveAndNext(): Promise<Figure[]> {
  const ours = await openRunner('bench/serve.ts')
  const bare = await openRunner('bench/bare/serve.ts')
  try {
    for (const runner of [ours, bare]) await runner.drive(0)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const runner of [ours, bare]) runner.rounds.push(await runner.drive(MEASURE_MS))
    }
  } finally {
    for (const runner of [ours, bare]) await runner.close()
  }
  const fourPerSecond = await driveFourStatements({ clients: CLIENTS })
  const [perSecond, barePerSecond] = [ours, bare].map(({ rounds }) => median(rounds.map(speedOf))) as [number, number]
  const [cost, bareCost] = [ours, bare].map(({ rounds }) => median(rounds.map(costOf))) as [number, number]
  const ratio = rounded(perSecond / barePerSecond, 2)
  const value = rounded(perSecond, 0)
  const latencies = ours.rounds.flatMap((round) => round.latencies)
  const beside = {
    'processor µs a cycle': rounded(cost, 0),
    'p50 ms': rounded(percentile(latencies, 50)),
    'p99 ms': rounded(percentile(latencies, 99)),
    errors: ours.rounds.reduce((sum, { errors }) => sum + errors, 0),
  }
  const besideRatio = {
    'bare cycles/s': rounded(barePerSecond, 0),
    'bare processor µs a cycle': rounded(bareCost, 0),
    'the same ratio by processor time': rounded(bareCost / cost, 2),
    'one claim and three writes bare, cycles/s': rounded(fourPerSecond, 0),
  }
  const speed = { what: 'save and next, cycles/s', value, bar: `>= ${BAR}`, isMet: value >= BAR, beside }
  const part = { what: 'save and next, ratio to the bare loop', value: ratio, bar: `>= ${RATIO_BAR}` }
  return [
    { id: 'V3', unit: '', ...speed },
    { id: 'V3', unit: '', ...part, isMet: ratio >= RATIO_BAR, beside: besideRatio },
  ]
}

const speedOf = ({ cycles, seconds }: Driven) => cycles / seconds
const costOf = ({ cpuMicros, cycles }: Driven) => cpuMicros / cycles

interface Runner {
  rounds: Driven[]
  drive(measureMs: number): Promise<Driven>
  close(): Promise<void>
}

async function openRunner(file: string): Promise<Runner> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v3-'))
  const filled = await fillDatabase({ dataDir, companies: COMPANIES, callers: CLIENTS, now: BENCH_START })
  const server = await startChild(file, { DATA_DIR: dataDir, NODE_ENV: 'production' })
  let warmUpCycles = WARM_UP_CYCLES
  return {
    rounds: [],
    async drive(measureMs) {
      const driven = await driveCycles({ ...wayTo(server, filled), warmUpCycles, measureMs })
      warmUpCycles = CLIENTS
      return driven
    },
    async close() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const wayTo = ({ port, used }: ChildServer, { tokens, campaignId }: Filled) => ({ port, used, tokens, campaignId })
