import { startApplication } from '@/lib/api/start-application'
import type { Pages } from '@/lib/api/web-server'
import { systemClock } from '@/lib/clock'
import type { Log } from '@/lib/log'
import type { Installation } from './open-installation'

export interface Serving {
  log: Log
  openPages(): Promise<Pages | null>
}

/** Serves an installation until the process is told to stop: what is under way finishes, then the database is closed. */
export async function serveInstallation(installation: Installation, { log, openPages }: Serving): Promise<void> {
  const { db, env, clock, close } = installation
  const application = await startApplication({ db, env, clock, realClock: systemClock, log, openPages })
  console.log(`Ringkö is ready on ${application.address}`)

  const stop = async () => {
    await application.stop()
    await close()
    process.exit(0)
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
}
