import { join } from 'node:path'
import { openPostgres } from '@/db/open-postgres'
import { openSqlite } from '@/db/open-sqlite'
import { startApplication } from '@/lib/api/start-application'
import type { Pages } from '@/lib/api/web-server'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { createLog } from '@/lib/log'
import { benchClock } from './support/bench-clock'
import { answerParent } from './support/child-answers'

/** The application as it is, on the bench's clock; with pages when BENCH_PAGES is set (they must be built). */
const env = readEnv({ ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' })
const { DATABASE_URL: url } = env
const db = url ? await openPostgres({ url }) : await openSqlite(join(env.DATA_DIR, 'ringko.db'))
const application = await startApplication({
  db,
  env,
  clock: benchClock(),
  realClock: systemClock,
  log: createLog('error'),
  openPages: () => (process.env.BENCH_PAGES ? openNext() : Promise.resolve(null)),
})
answerParent({
  address: application.address,
  async stop() {
    await application.stop()
    await db.close()
  },
})

async function openNext(): Promise<Pages> {
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: process.cwd() })
  await app.prepare()
  return { handle: app.getRequestHandler(), close: () => app.close() }
}
