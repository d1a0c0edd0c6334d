import { join, resolve } from 'node:path'
import { DATABASE_FILE } from '@/db/backup/data-files'
import { type CopiedTo, type CopyProgress, copyToPostgres } from '@/db/copy/copy-to-postgres'
import { systemClock } from '@/lib/clock'
import { readEnv } from '@/lib/env'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Kopierar installationen i DATA_DIR till databasen i DATABASE_URL. Säljarna kan arbeta under tiden.

  DATABASE_URL=postgres://ringko:lösenord@host/ringko npm run db:copy-to-postgres

Kör en gång medan servern går, och en gång till när den är stoppad: då kopieras bara det som ändrats.`

/** A long table says so often that it goes on. */
const EVERY_MS = 2000

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Kopieringen blev inte färdig'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { DATA_DIR, DATABASE_URL: url } = readEnv(process.env)
  if (!url || process.argv.length > 2) {
    console.log(USAGE)
    process.exitCode = url ? 0 : 1
    return
  }
  const startedAt = systemClock.now()
  const copied = await copyToPostgres({ file: join(resolve(DATA_DIR), DATABASE_FILE), url, onProgress: telling() })
  for (const line of tableLines(copied)) console.log(line)
  const rows = Object.values(copied.tables).reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((systemClock.now() - startedAt) / 1000).toFixed(1)
  console.log(`Antal och kontrollsummor stämmer i alla tabeller: ${rows} rader, ${seconds} s.`)
  console.log(whatNow(copied))
}

/** Not silent for long, and not a line for each batch. */
function telling(): (progress: CopyProgress) => void {
  const said = { at: systemClock.now(), what: '' }
  return ({ step, table, rows, of }) => {
    const what = `${step} ${table}`
    const isLate = systemClock.now() - said.at >= EVERY_MS
    if (step === 'copy' ? !isLate : said.what === what) return
    Object.assign(said, { at: systemClock.now(), what })
    if (step === 'copy') console.log(`${table}: ${rows} av ${of} rader`)
    if (step === 'check' && of > 50_000) console.log(`${table}: kontrolleras`)
    if (step === 'index') console.log(`${table}: index`)
  }
}

function tableLines({ tables }: CopiedTo): string[] {
  return Object.entries(tables)
    .filter(([, table]) => table.inserted + table.updated + table.deleted > 0)
    .map(([name, { rows, checksum, inserted, updated, deleted }]) => {
      const changed = `${inserted} nya, ${updated} ändrade, ${deleted} borttagna`
      return `${name}: ${rows} rader (${changed}), kontrollsumma ${checksum.slice(0, 12)}`
    })
}

function whatNow({ isAlone, wasWrittenTo }: CopiedTo): string {
  if (isAlone) {
    return 'Ingen server arbetade på källan: kopian är hela installationen. Sätt DATABASE_URL och starta servern.'
  }
  const meanwhile = wasWrittenTo ? 'Det har skrivits i källan under tiden.' : 'Inget skrevs i källan under tiden.'
  return `${meanwhile} Servern är igång på källan: stoppa den och kör kommandot en gång till innan du flyttar över.`
}
