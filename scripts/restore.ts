import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DATABASE_FILE } from '@/db/backup/data-files'
import { ASIDE } from '@/db/backup/keep-every-stop'
import { restore } from '@/db/backup/restore'
import { restorePostgres } from '@/db/backup/restore-postgres'
import type { Database } from '@/db/database'
import { openPostgres } from '@/db/open-postgres'
import { openSqlite } from '@/db/open-sqlite'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { settleRestored } from '@/lib/installation/settle-restored'
import { replayStops } from '@/lib/suppression/replay-stops'
import { stampOf } from '@/scripts/tooling/backup-place'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Återläser en säkerhetskopia. Servern ska vara stoppad.

  npm run db:restore -- backups/ringko-20261122T014500Z

Det som ligger i datamappen (med DATABASE_URL: i databasen) sparas i en mapp. Alla loggas ut och alla kort släpps; spärrar
som tillkommit sedan kopian togs står kvar.`

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Ingenting återlästes'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (!folder) {
    console.log(USAGE)
    process.exitCode = 1
    return
  }
  const { DATA_DIR, DATABASE_URL: url } = readEnv(process.env)
  const dataDir = resolve(DATA_DIR)
  const now = systemClock.now()
  let stops = 0
  const settle = async ({ db, inDir, takenAt }: { db: Database; inDir: string; takenAt: string }) => {
    const context = { db, now, publish: () => {}, dataDir: inDir }
    try {
      stops = await replayStops(context)
      await settleRestored(context, takenAt)
    } finally {
      await db.close()
    }
  }
  const what = { from: resolve(folder), dataDir, stamp: freeStamp(dataDir, now) }
  const { manifest, aside } = url
    ? await restorePostgres({
        ...what,
        url,
        now,
        settle: async ({ takenAt }) =>
          settle({ db: await openPostgres({ url, enterAs: 'restoring' }), inDir: dataDir, takenAt }),
      })
    : await restore({
        ...what,
        settle: async (inDir, { takenAt }) =>
          settle({ db: await openSqlite(join(inDir, DATABASE_FILE)), inDir, takenAt }),
      })
  const place = url ? `i databasen och ${dataDir}` : `i ${dataDir}`
  console.log(`Återläst ${place}: allt som det var ${manifest.takenAt}. Alla är utloggade och alla kort släppta.`)
  if (stops > 0) console.log(`${stops} spärrar som tillkommit sedan dess står kvar.`)
  if (aside) console.log(`Det som låg där förut ligger i ${aside}.`)
}

/** Of this moment, or of the first second after it that no earlier restore has put anything aside under. */
function freeStamp(dataDir: string, now: number): string {
  const stamp = stampOf(now)
  return existsSync(join(dataDir, `${ASIDE}${stamp}`)) ? freeStamp(dataDir, now + 1000) : stamp
}
