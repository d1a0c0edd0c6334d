import { describeMachine } from '@/scripts/tooling/describe-machine'
import { createDatabase } from '@/tests/support/postgres-database'
import { startPostgres } from '@/tests/support/postgres-server'
import { median } from './support/figures'
import { driveGraphileWorker, drivePgBoss } from './support/job-queues'
import { openPostgresRunner, openSqliteRunner, type Runner, speedOf } from './support/runner'

/**
 * `npm run bench:compare`: a whole Spara/nästa of ours (session, outcome, log, tally, the next card, over HTTP) beside the
 * same statements bare, and beside two job queues that only claim and finish a job, on the same PostgreSQL. All of them stand
 * ready in one run and are driven in turn, with everything they acknowledge on disk.
 */
const CLIENTS = 50
const ROUNDS = 3
const MEASURE_MS = 5000

console.log(describeMachine())
const server = await startPostgres({ on: 'disk' })
const figures: Record<string, number[]> = {}
try {
  const runners: Record<string, Runner> = {
    'Ringkö on SQLite, save and next': await openSqliteRunner('bench/serve.ts', CLIENTS),
    'node:http + better-sqlite3, the same statements bare': await openSqliteRunner('bench/bare/serve.ts', CLIENTS),
    'Ringkö on PostgreSQL, save and next': await openPostgresRunner(server, CLIENTS),
  }
  const queues = { 'graphile-worker, claim and finish': driveGraphileWorker, 'pg-boss, claim and finish': drivePgBoss }
  for (const runner of Object.values(runners)) await runner.drive(0)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, runner] of Object.entries(runners)) keep(name, speedOf(await runner.drive(MEASURE_MS)))
    for (const [at, [name, drive]] of Object.entries(queues).entries()) {
      const database = `queue_${at}_${round}`
      await createDatabase(server.socket, { name: database, template: 'template0' })
      keep(name, await drive({ url: server.urlOf(database), clients: CLIENTS, measureMs: MEASURE_MS }))
    }
  }
  for (const runner of Object.values(runners)) await runner.close()
} finally {
  await server.stop()
}

const [[, first] = ['', [1]]] = Object.entries(figures)
for (const [name, perSecond] of Object.entries(figures)) {
  const middle = median(perSecond)
  console.log(`${name}: ${Math.round(middle)} a second, ${(middle / median(first)).toFixed(2)} of the first`)
}

function keep(name: string, perSecond: number): void {
  figures[name] = [...(figures[name] ?? []), perSecond]
}
