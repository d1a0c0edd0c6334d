import { join } from 'node:path'
import { openSqlite } from '@/db/open-sqlite'
import { startApplication } from '@/lib/api/start-application'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { createLog } from '@/lib/log'
import { benchClock } from './support/bench-clock'
import { answerParent } from './support/child-answers'

/** The application's API and sockets as they are, without pages, on the bench's clock. Says its address to the parent. */
const env = readEnv({ ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error' })
const db = await openSqlite(join(env.DATA_DIR, 'ringko.db'))
const application = await startApplication({
  db,
  env,
  clock: benchClock(),
  realClock: systemClock,
  log: createLog('error'),
  openPages: async () => null,
})
answerParent({
  address: application.address,
  async stop() {
    await application.stop()
    await db.close()
  },
})
