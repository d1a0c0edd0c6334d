import { join, resolve } from 'node:path'
import { DATABASE_FILE } from '@/db/backup/data-files'
import type { Manifest } from '@/db/backup/manifest'
import { restore } from '@/db/backup/restore'
import { openSqlite } from '@/db/open-sqlite'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { settleRestored } from '@/lib/installation/settle-restored'
import { replayStops } from '@/lib/suppression/replay-stops'
import { stampOf } from '@/scripts/tooling/backup-place'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Återläser en säkerhetskopia. Servern ska vara stoppad.

  npm run db:restore -- backups/ringko-20261122T014500Z

Det som ligger i datamappen sparas i en mapp bredvid. Alla loggas ut och alla kort släpps; spärrar som tillkommit sedan kopian
togs står kvar.`

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Ingenting återlästes'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const [folder] = process.argv.slice(2)
  if (!folder) return console.log(USAGE)
  const dataDir = resolve(readEnv(process.env).DATA_DIR)
  const now = systemClock.now()
  let stops = 0
  const settle = async (stagedDir: string, { takenAt }: Manifest) => {
    const db = await openSqlite(join(stagedDir, DATABASE_FILE))
    const context = { db, now, publish: () => {}, dataDir: stagedDir }
    try {
      stops = await replayStops(context)
      await settleRestored(context, takenAt)
    } finally {
      await db.close()
    }
  }
  const { manifest, aside } = await restore({ from: resolve(folder), dataDir, stamp: stampOf(now), settle })
  console.log(`Återläst i ${dataDir}: allt som det var ${manifest.takenAt}. Alla är utloggade och alla kort släppta.`)
  if (stops > 0) console.log(`${stops} spärrar som tillkommit sedan dess står kvar.`)
  if (aside) console.log(`Det som låg där förut ligger i ${aside}.`)
}
