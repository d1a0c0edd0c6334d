import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createDatabase } from '@/tests/support/postgres-database'
import { type PostgresServer, startPostgres } from '@/tests/support/postgres-server'
import { BENCH_START } from './support/bench-clock'
import { startChild } from './support/child-server'
import { type Driven, driveCycles } from './support/drive-cycles'
import type { Figure } from './support/figure'
import { median, percentile, rounded } from './support/figures'
import { fillPostgres } from './support/fill-postgres'

const CLIENTS = 50
const COMPANIES = 200_000
const ROUNDS = 3
const WARM_UP_CYCLES = 1000
const MEASURE_MS = 8000
const BAR = 1.5

/**
 * V11: Spara/nästa on PostgreSQL, every acknowledged outcome on its disk, by one process and by two; turn by turn, so that
 * noise meets both. Afterwards no outcome may be there twice, and no card may have been two people's.
 */
export async function measureTwoProcesses(): Promise<Figure[]> {
  const server = await startPostgres({ on: 'disk' })
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-v11-'))
  try {
    await createDatabase(server.socket, { name: 'bench', template: 'template0' })
    const url = server.urlOf('bench')
    const { tokens } = await fillPostgres({ url, companies: COMPANIES, callers: CLIENTS, now: BENCH_START })
    const env = { DATABASE_URL: url, DATA_DIR: dataDir, NODE_ENV: 'production' }
    // A floor that has worked for a minute: PostgreSQL has looked at its tables by then, and plans for rows instead of none.
    await drive({ env, tokens, processes: 1 })
    await inBench(server, 'analyze')
    const one: Driven[][] = []
    const two: Driven[][] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      one.push(await drive({ env, tokens, processes: 1 }))
      two.push(await drive({ env, tokens, processes: 2 }))
    }
    return figuresOf({ one, two, doubled: await doubledIn(server) })
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Driving {
  env: Record<string, string>
  tokens: readonly string[]
  processes: number
}

async function drive({ env, tokens, processes }: Driving): Promise<Driven[]> {
  const servers = await Promise.all(Array.from({ length: processes }, () => startChild('bench/serve.ts', env)))
  const share = tokens.length / processes
  try {
    return await Promise.all(
      servers.map(({ port, used }, at) =>
        driveCycles({
          ...{ port, used, campaignId: 1, measureMs: MEASURE_MS, warmUpCycles: WARM_UP_CYCLES / processes },
          tokens: tokens.slice(at * share, (at + 1) * share),
        }),
      ),
    )
  } finally {
    for (const one of servers) await one.stop()
  }
}

async function inBench<R extends pg.QueryResultRow>(server: PostgresServer, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: server.urlOf('bench') })
  await client.connect()
  const { rows } = await client.query<R>(text)
  await client.end()
  return rows
}

async function doubledIn(server: PostgresServer): Promise<number> {
  const text = `select (
      select count(*) from (select 1 from activity where kind = 'call' group by created_by_id, command_id having count(*) > 1) a
    ) + (
      select count(*) from (select 1 from activity where kind = 'call' and outcome <> 'busy' group by queue_entry_id, attempt_no having count(*) > 1) b
    ) as doubled`
  const [found] = await inBench<{ doubled: number }>(server, text)
  return Number(found?.doubled)
}

interface Measured {
  one: Driven[][]
  two: Driven[][]
  doubled: number
}

function figuresOf({ one, two, doubled }: Measured): Figure[] {
  const [single, both] = [one, two].map((rounds) => median(rounds.map(speedOf))) as [number, number]
  const latencies = two.flat().flatMap((driven) => driven.latencies)
  const ratio = rounded(both / single, 2)
  const beside = {
    'cycles/s of one process': rounded(single, 0),
    'cycles/s of two': rounded(both, 0),
    'p50 ms of two': rounded(percentile(latencies, 50)),
    'p99 ms of two': rounded(percentile(latencies, 99)),
    errors: [...one, ...two].flat().reduce((sum, { errors }) => sum + errors, 0),
  }
  return [
    {
      ...{ id: 'V11', what: 'PostgreSQL, two processes to one', unit: 'x', value: ratio },
      ...{ bar: `>= ${BAR}`, isMet: ratio >= BAR, beside },
    },
    {
      id: 'V11',
      what: 'outcomes or cards doubled',
      unit: '',
      value: doubled,
      bar: '0',
      isMet: doubled === 0,
      beside: {},
    },
  ]
}

const speedOf = (parts: Driven[]) => parts.reduce((sum, { cycles, seconds }) => sum + cycles / seconds, 0)
