import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Database } from '@/db/database'
import { createRecentSessions } from '@/lib/auth/recent-sessions'
import type { Clock } from '@/lib/clock'
import type { Env } from '@/lib/env'
import { backgroundJobs } from '@/lib/jobs/background-jobs'
import { type Duty, takeDuty } from '@/lib/jobs/duty'
import { inTurn } from '@/lib/jobs/in-turn'
import { runJobs } from '@/lib/jobs/run-jobs'
import type { Log } from '@/lib/log'
import { addGauges } from '@/lib/metrics/gauges'
import { createMeters, setMeters } from '@/lib/metrics/meters'
import { createStandingReader } from '@/lib/metrics/read-standing'
import { joinProcesses } from '@/lib/realtime/between-processes'
import type { Fact } from '@/lib/realtime/events'
import { openSockets } from '@/lib/realtime/open-sockets'
import { createPresence, type Lease } from '@/lib/realtime/presence'
import { createPublish, here } from '@/lib/realtime/publish'
import { createRelay, type Relay } from '@/lib/realtime/relay'
import { welcomeAgain, welcomeSockets } from '@/lib/realtime/welcome-sockets'
import { type Runtime, setRuntime } from '@/lib/runtime'
import { isAnybodyIn } from '@/lib/set-up/add-first-administrator'
import { newSetUpCode, newSharedSetUpCode, type SetUpCode } from '@/lib/set-up/set-up-code'
import { putSystemTemplates } from '@/lib/templates/put-system-templates'
import { createApi } from './app'
import { metricsListener } from './metrics-listener'
import { openWebServer, type Pages } from './web-server'

export interface ApplicationOptions {
  db: Database
  env: Env
  clock: Clock
  realClock: Clock
  log: Log
  /** How long who is not heard of is still here; tests have less time. */
  presenceMs?: number | undefined
  /** Given when everything that pages need is there. */
  openPages(): Promise<Pages | null>
}

export interface Application {
  /** http://host:port as it is listening. */
  address: string
  /** For the console: what the first administrator needs. Null when there is somebody. */
  setUpCode: string | null
  /** What one process does for all. */
  duty: Duty
  /** Not ready from now on; after DRAIN_MS lets requests under way finish, then ends connections and background work. The database stays open. */
  stop(): Promise<void>
}

/** Pages, API, sockets and background work on one server, listening. */
export async function startApplication(options: ApplicationOptions): Promise<Application> {
  const { db, env, clock, realClock, log } = options
  const web = openWebServer({ publicOrigin: env.PUBLIC_ORIGIN, log })
  const sockets = openSockets(web.http, env.PUBLIC_ORIGIN)
  const line = db.house?.openLine()
  if (line) joinProcesses(sockets, { line, log })
  const recentSessions = createRecentSessions()
  const presence = createPresence(options.presenceMs)
  const tell = createPublish(sockets)
  const tellHere = (facts: Fact[]) => {
    recentSessions.forgetEnded(facts)
    presence.hear(facts)
    // Who asked is answered first: to tell a floor of screens takes many times as long as the outcome itself.
    if (facts.length > 0) setImmediate(tell, facts)
  }
  let isStopping = false
  let relay: Relay | null = null
  const publish = (facts: Fact[]) => {
    tellHere(facts)
    relay?.tell(facts)
  }
  const runtime: Runtime = { db, env, clock, realClock, publish }
  setRuntime(runtime)
  const meters = createMeters()
  setMeters(meters)
  const pages = await options.openPages()

  const context = () => ({ db, publish, now: clock.now(), dataDir: env.DATA_DIR })
  // A disk without room refuses it; the originals stand in the code meanwhile.
  await putSystemTemplates(context()).catch((err: unknown) =>
    log.warn({ err }, 'the templates could not be brought up to date'),
  )
  const realtime = { sockets, runtime, presence, log }
  if (line) {
    const missed = inTurn(() => welcomeAgain(realtime))
    const adopt = (leases: Lease[]) => tell(presence.adopt(leases))
    relay = createRelay({ sockets, line, hear: tellHere, adopt, own: presence.own, missed })
  }
  db.standby?.whenChanged((isAway) => {
    if (isAway) log.warn('the standby does not answer: lists are read from the database itself')
    else log.info('the standby answers again')
  })
  const duty = await takeDuty(db.house, (err) => log.warn({ err }, 'the duty could not be renewed'))
  const jobs = runJobs({ jobs: backgroundJobs({ ...realtime, tellHere, relay }), context, log, duty })
  addGauges(meters.registry, {
    standing: createStandingReader(db, clock.now),
    connectedSockets: () => sockets.sockets.sockets.size,
    waitingWrites: db.waitingWrites,
    isStandbyAway: () => db.standby?.isAway() === true,
    jobs: () => ({ names: jobs.names, stalled: jobs.stalled() }),
  })
  welcomeSockets(realtime)
  const setUpCode = await setUpCodeOf(runtime)
  const api = createApi({
    runtime,
    recentSessions,
    log,
    setUpCode,
    stalledWork: jobs.stalled,
    isStopping: () => isStopping,
  })
  // Next needs the platform's own Request and Response.
  const metrics = metricsListener({ token: env.METRICS_TOKEN, log })
  web.route({ api: getRequestListener(api.fetch, { overrideGlobalObjects: false }), metrics, pages })
  const port = await listen(web.http, env)

  return {
    setUpCode: setUpCode?.code ?? null,
    address: `http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${port}`,
    duty,
    async stop() {
      isStopping = true
      web.drain()
      if (env.DRAIN_MS > 0) await wait(env.DRAIN_MS)
      const closed = new Promise<void>((resolve) => web.http.close(() => resolve()))
      here(sockets).disconnectSockets(true)
      web.endUpgraded()
      // A connection whose request has just been answered is kept open by its client: without this a stop takes ten seconds.
      const tidying = setInterval(() => web.http.closeIdleConnections(), 20)
      const impatience = setTimeout(() => web.http.closeAllConnections(), 10_000)
      await Promise.all([closed, jobs.stop()])
      await duty.leave()
      await relay?.close()
      clearTimeout(impatience)
      clearInterval(tidying)
      await pages?.close()
    },
  }
}

async function setUpCodeOf({ db, realClock }: Runtime): Promise<SetUpCode | null> {
  if (await isAnybodyIn(db.read)) return null
  return db.house ? newSharedSetUpCode(db, realClock.now()) : newSetUpCode()
}

type HttpServer = ReturnType<typeof openWebServer>['http']

function listen(http: HttpServer, { HOST, PORT }: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause) => reject(new Error(`HOST ${HOST}, PORT ${PORT}: ${cause.message}`, { cause })))
    http.listen(PORT, HOST, () => resolve((http.address() as AddressInfo).port))
  })
}
