import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@/tests/support/postgres-database'
import type { PostgresServer } from '@/tests/support/postgres-server'
import { BENCH_START } from './bench-clock'
import { startChild } from './child-server'
import { type Driven, driveCycles } from './drive-cycles'
import { type Filled, fillDatabase } from './fill-database'
import { fillPostgres } from './fill-postgres'

const SQLITE_COMPANIES = 300_000
const POSTGRES_COMPANIES = 100_000
const SQLITE_WARM_UP = 15_000
const POSTGRES_WARM_UP = 1500

/** A server that stands ready with callers of its own, to be driven in turn with others. */
export interface Runner {
  rounds: Driven[]
  drive(measureMs: number): Promise<Driven>
  close(): Promise<void>
}

/** Cycles a second. */
export const speedOf = ({ cycles, seconds }: Driven) => cycles / seconds
/** Microseconds of processor a cycle. */
export const costOf = ({ cpuMicros, cycles }: Driven) => cpuMicros / cycles

/** The server of a file on an SQLite database of its own. */
export async function openSqliteRunner(file: string, callers: number): Promise<Runner> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-bench-'))
  const filled = await fillDatabase({ dataDir, companies: SQLITE_COMPANIES, callers, now: BENCH_START })
  return openRunner({ file, dataDir, filled, settings: {}, warmUpCycles: SQLITE_WARM_UP })
}

/** The application on a database of its own in a PostgreSQL server. */
export async function openPostgresRunner(server: PostgresServer, callers: number): Promise<Runner> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-bench-'))
  await createDatabase(server.socket, { name: 'bench', template: 'template0' })
  const url = server.urlOf('bench')
  const filled = await fillPostgres({ url, companies: POSTGRES_COMPANIES, callers, now: BENCH_START })
  const settings = { DATABASE_URL: url }
  return openRunner({ file: 'bench/serve.ts', dataDir, filled, settings, warmUpCycles: POSTGRES_WARM_UP })
}

interface Opening {
  file: string
  dataDir: string
  filled: Filled
  settings: Record<string, string>
  /** Before the first measured cycle; later drives are warm. */
  warmUpCycles: number
}

async function openRunner({ file, dataDir, filled, settings, ...opening }: Opening): Promise<Runner> {
  const server = await startChild(file, { DATA_DIR: dataDir, NODE_ENV: 'production', ...settings })
  const { port, used } = server
  const { tokens, campaignId } = filled
  let { warmUpCycles } = opening
  return {
    rounds: [],
    async drive(measureMs) {
      const driven = await driveCycles({ port, used, tokens, campaignId, warmUpCycles, measureMs })
      warmUpCycles = tokens.length
      return driven
    },
    async close() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
