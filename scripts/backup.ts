import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backUp } from '@/db/backup/back-up'
import { DATABASE_FILE } from '@/db/backup/data-files'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { backupName, backupsFolder } from '@/scripts/tooling/backup-place'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Tar en säkerhetskopia medan säljarna arbetar.

  npm run db:backup                             i mappen backups bredvid datamappen
  npm run db:backup -- /mnt/kopior/i-natt       i en mapp som inte finns än`

/** `npm run db:backup [-- mapp]`: säljarna kan arbeta under tiden. */
await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Ingen säkerhetskopia gjordes'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  if (process.argv[2]?.startsWith('-')) return console.log(USAGE)
  const { DATA_DIR, DATABASE_URL: url } = readEnv(process.env)
  if (!url && !existsSync(join(DATA_DIR, DATABASE_FILE)))
    throw new Error(`det finns ingen databas i ${resolve(DATA_DIR)}`)
  const now = systemClock.now()
  const into = resolve(process.argv[2] ?? join(backupsFolder(DATA_DIR), backupName(now)))
  const { files, rows } = await backUp({ dataDir: DATA_DIR, url, into, now })
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const seconds = ((systemClock.now() - now) / 1000).toFixed(1)
  const shown = `${rows.organization} företag, ${rows.activity} samtal och anteckningar, ${(bytes / 1e6).toFixed(1)} MB`
  console.log(`Säkerhetskopian är kontrollerad och ligger i ${into} (${shown}, ${seconds} s).`)
}
