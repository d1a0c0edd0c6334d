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
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** graphile-worker: jobs claimed and finished a second, one at a time, by so many workers of one process. */
export async function driveGraphileWorker({ url, clients, measureMs }: JobDrive): Promise<number> {
  const pgPool = new pg.Pool({ connectionString: url, max: 20 })
  const logger = new Logger(() => () => {})
  const utils = await makeWorkerUtils({ pgPool, logger })
  await utils.migrate()
  await pgPool.query(
    "select graphile_worker.add_job('card', json_build_object('at', i)) from generate_series(1, $1::int) i",
    [JOBS],
  )
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
  for (let at = 0; at < JOBS; at += 5000) {
    await boss.insert(
      'card',
      Array.from({ length: 5000 }, (_, index) => ({ data: { at: at + index } })),
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
