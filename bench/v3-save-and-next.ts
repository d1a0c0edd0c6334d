import { driveFourStatements } from './support/drive-four-statements'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { costOf, openSqliteRunner, speedOf } from './support/runner'

const CLIENTS = 50
const ROUNDS = 3
const MEASURE_MS = 5000
const BAR = 5000
const RATIO_BAR = 0.4

/**
 * V3: Spara/nästa over HTTP, every acknowledged outcome on disk, and the bare loop beside it: both servers stand ready in one
 * run and are driven in turn, so that noise meets both.
 */
export async function measureSaveAndNext(): Promise<Figure[]> {
  const ours = await openSqliteRunner('bench/serve.ts', CLIENTS)
  const bare = await openSqliteRunner('bench/bare/serve.ts', CLIENTS)
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
