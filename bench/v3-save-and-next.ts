import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import { driveCycles } from './support/drive-cycles'
import { percentile, rounded } from './support/figures'
import { fillDatabase } from './support/fill-database'

const CLIENTS = 50
const COMPANIES = 300_000

/** V3: Spara/nästa over HTTP, every acknowledged outcome on disk. */
export async function measureSaveAndNext({ measureMs = 10_000, execArgv = [] as string[] } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v3-'))
  try {
    const { tokens, campaignId } = await fillDatabase({
      dataDir,
      companies: COMPANIES,
      callers: CLIENTS,
      now: BENCH_START,
    })
    const server = await startChild('bench/serve.ts', { DATA_DIR: dataDir, NODE_ENV: 'production' }, execArgv)
    const driven = await driveCycles({ port: server.port, tokens, campaignId, warmUpMs: 3_000, measureMs })
    await server.stop()
    return {
      cyclesPerSecond: rounded(driven.cycles / driven.seconds, 0),
      p50Ms: rounded(percentile(driven.latencies, 50)),
      p99Ms: rounded(percentile(driven.latencies, 99)),
      errors: driven.errors,
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
