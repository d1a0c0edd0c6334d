import { startApplication } from '@/lib/api/start-application'
import type { Pages } from '@/lib/api/web-server'
import { runJobs } from '@/lib/jobs/run-jobs'
import type { Log } from '@/lib/log'
import type { Installation } from './open-installation'
import { scheduledBackup } from './scheduled-backup'

export interface Serving {
  log: Log
  presenceMs?: number
  openPages(): Promise<Pages | null>
}

/** Serves an installation until the process is told to stop: what is under way finishes, then the database is closed. */
export async function serveInstallation(
  installation: Installation,
  { log, presenceMs, openPages }: Serving,
): Promise<void> {
  const { db, env, clock, realClock, close } = installation
  const application = await startApplication({ db, env, clock, realClock, log, presenceMs, openPages })
  const context = () => ({ db, publish: () => {}, now: realClock.now(), dataDir: env.DATA_DIR })
  const backups = runJobs({ jobs: scheduledBackup({ env, log }), context, log, duty: application.duty })

  const stop = async () => {
    await backups.stop()
    await application.stop()
    await close()
    process.exit(0)
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)

  console.log(`Ringkö is ready on ${application.address}`)
  if (application.setUpCode) console.log(setUpLines(env.PUBLIC_ORIGIN ?? application.address, application.setUpCode))
}

/** The code stands after #, which no browser sends on and no log sees. */
function setUpLines(origin: string, code: string): string {
  return `
  Installationen är tom. Öppna den här adressen och lägg upp den första administratören:

    ${origin}/kom-igang#${code}

  Kod: ${code}
  Den gäller tills någon är upplagd, och är ny efter varje start.
`
}
