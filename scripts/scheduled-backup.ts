import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { makeFolder } from '@/db/make-folder'
import type { Env } from '@/lib/env'
import { backupsToDelete, isBackupDue } from '@/lib/installation/backup-rules'
import { readBackups, recordBackup } from '@/lib/installation/record-backup'
import type { Job } from '@/lib/jobs/run-jobs'
import type { Log } from '@/lib/log'
import { backupName } from '@/scripts/tooling/backup-place'

const MINUTE_MS = 60_000

export interface ScheduledBackup {
  env: Pick<Env, 'BACKUP_DIR' | 'BACKUP_AT' | 'BACKUP_KEEP' | 'DATA_DIR'>
  log: Log
  /** Takes a verified backup into a folder that is not there yet; throws with the reason. */
  take?: (into: string, signal: AbortSignal) => Promise<void>
}

/** The backup that the server takes by itself each day; none without BACKUP_DIR. */
export function scheduledBackup({ env, log, take = takeInOwnProcess(env.DATA_DIR) }: ScheduledBackup): Job[] {
  const { BACKUP_DIR, BACKUP_AT: at, BACKUP_KEEP: keep } = env
  if (!BACKUP_DIR) return []
  const place = resolve(BACKUP_DIR)
  const stopping = new AbortController()
  return [
    {
      name: 'backup',
      isAlone: true,
      everyMs: MINUTE_MS,
      async run(context) {
        const { now } = context
        if (!isBackupDue(await readBackups(context.db.read), { now, at })) return
        const folder = join(place, backupName(now))
        try {
          makeFolder(place)
          await take(folder, stopping.signal)
          const bytes = sizeOf(folder)
          log.info({ folder, bytes }, 'the scheduled backup is taken and verified')
          await recordBackup(context, { folder, bytes })
          for (const name of backupsToDelete(readdirSync(place), { keep, now }))
            rmSync(join(place, name), { recursive: true, force: true })
        } catch (err) {
          if (stopping.signal.aborted) return
          const reason = (err as Error).message.replace(/\.$/, '')
          log.error({ err, folder }, 'the scheduled backup failed')
          await recordBackup(context, { folder, reason })
        }
      },
      stop: async () => stopping.abort(),
    },
  ]
}

const sizeOf = (folder: string) => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

/** Looking a database through takes long and stops whoever does it: callers work on in this process meanwhile. */
function takeInOwnProcess(dataDir: string): NonNullable<ScheduledBackup['take']> {
  const program = join(dirname(resolve(process.argv[1] ?? '')), 'backup.js')
  return async (into, signal) => {
    const env = { ...process.env, DATA_DIR: dataDir }
    const child = spawn(process.execPath, [program, into], { env, signal, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(said.trim().split('\n').at(-1) || `backup.js ended with ${code}`)
  }
}
