import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { campaignByName } from '@/lib/campaigns/campaign-by-name'
import { readEnv } from '@/lib/env'
import { invalid } from '@/lib/errors'
import { fillFromFile } from '@/lib/imports/fill-from-file'
import { importFile } from '@/lib/imports/import-file'
import { type Installation, openInstallation } from '@/scripts/open-installation'
import { actingUser } from '@/scripts/tooling/acting-user'
import { fileText, fillText, progressText, reportText } from '@/scripts/tooling/import-texts'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Läser in en adressfil i registret.

  npm run import -- FIL [--campaign "Hösten 2026"] [--user anvandarnamn]

FIL är en textfil med rubrikrad (CSV; semikolon, komma eller tabb; UTF-8, UTF-16 eller Windows-1252) eller Excel (xlsx).
--campaign fyller kampanjens omgång med företagen i filen. --user är den som importen står på; annars den första
administratören eller arbetsledaren. Fel rader skrivs till FIL.fel.csv. Samma fil en gång till ändrar ingenting.`

/** On SQLite the server is stopped, so nobody waits for a write: fewer and larger ones are faster. */
const ROWS_PER_WRITE = 1000

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Importen avbröts'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const { values, positionals } = readArguments()
  const [named] = positionals
  if (values.help || !named || positionals.length > 1) {
    console.log(USAGE)
    process.exitCode = values.help ? 0 : 1
    return
  }
  // npm runs scripts in the project's folder, whoever types the command may stand in another.
  const path = resolve(process.env.INIT_CWD ?? '.', named)
  const installation = await openInstallation(readEnv(process.env))
  try {
    await importInto(installation, { path, campaign: values.campaign, username: values.user })
  } finally {
    await installation.close()
  }
}

interface Wanted {
  path: string
  campaign: string | undefined
  username: string | undefined
}

async function importInto({ db, env, clock }: Installation, { path, campaign, username }: Wanted): Promise<void> {
  const actor = await actingUser(db, username)
  const context = { db, actor, now: clock.now(), publish: () => undefined, dataDir: env.DATA_DIR }
  // Asked before the file is read: a misspelt campaign should not cost a million rows.
  const target = campaign === undefined ? null : await campaignByName(db.read, campaign)
  const startedAt = performance.now()
  const report = await importFile(context, {
    path,
    ...(env.DATABASE_URL ? {} : { rowsPerWrite: ROWS_PER_WRITE }),
    onStart: (file) => console.log(fileText(file)),
    onProgress: (counts) => say(progressText(counts)),
  })
  const seconds = (performance.now() - startedAt) / 1000
  console.log(reportText(report, seconds))
  if (!target) return
  const filled = await fillFromFile(context, { roundId: target.roundId, dataFileId: report.dataFileId })
  console.log(fillText(target.name, filled))
}

function say(text: string | null): void {
  if (text) console.log(text)
}

function readArguments() {
  const options = {
    campaign: { type: 'string' },
    user: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch {
    throw invalid({ arguments: `Kommandot gick inte att förstå.\n\n${USAGE}` })
  }
}
