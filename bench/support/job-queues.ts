import { Logger, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { PgBoss } from 'pg-boss'

export interface JobDrive {
  url: string
  clients: number
  measureMs: number
}

/** More than any of them ends in the time. */
const JOBS = 60_000
/** Put in at a time: one statement of them all takes graphile-worker minutes. */
const BATCH = 1000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** graphile-worker: jobs claimed and finished a second, one at a time, by so many workers of one process. */
export async function driveGraphileWorker({ url, clients, measureMs }: JobDrive): Promise<number> {
  const pgPool = new pg.Pool({ connectionString: url, max: 20 })
  // It asks for listeners of lost lines. Not our own pool, which waits for a connection less long than its fifty workers do.
  pgPool.on('error', () => {})
  pgPool.on('connect', (client) => void client.on('error', () => {}))
  const logger = new Logger(() => () => {})
  const utils = await makeWorkerUtils({ pgPool, logger })
  await utils.migrate()
  for (let at = 0; at < JOBS; at += BATCH) {
    const jobs = Array.from({ length: BATCH }, (_, index) => ({ identifier: 'card', payload: { at: at + index } }))
    await utils.addJobs(jobs)
  }
  let done = 0
  const card = async () => {
    done += 1
  }
  const runner = await run({
    pgPool,
    logger,
    taskList: { card },
    concurrency: clients,
    noHandleSignals: true,
    pollInterval: 200,
  })
  const perSecond = await counted(() => done, measureMs)
  await runner.stop()
  await utils.release()
  await pgPool.end()
  return perSecond
}

/** pg-boss: the same, by so many loops that fetch one job and complete it. */
export async function drivePgBoss({ url, clients, measureMs }: JobDrive): Promise<number> {
  const boss = new PgBoss({ connectionString: url, max: 20, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue('card')
  for (let at = 0; at < JOBS; at += BATCH) {
    await boss.insert(
      'card',
      Array.from({ length: BATCH }, (_, index) => ({ data: { at: at + index } })),
    )
  }
  let done = 0
  let isRunning = true
  const loops = Array.from({ length: clients }, async () => {
    while (isRunning) {
      const [job] = await boss.fetch('card')
      if (!job) return
      await boss.complete('card', job.id)
      done += 1
    }
  })
  const perSecond = await counted(() => done, measureMs)
  isRunning = false
  await Promise.all(loops)
  await boss.stop({ graceful: false })
  return perSecond
}

/** What is done a second, after a first second that warms up. */
async function counted(done: () => number, measureMs: number): Promise<number> {
  await pause(1000)
  const before = done()
  const from = performance.now()
  await pause(measureMs)
  return ((done() - before) / (performance.now() - from)) * 1000
}
