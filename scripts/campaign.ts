import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '@/db/database'
import { selectActiveUsers } from '@/db/queries/users'
import { localDayOf } from '@/lib/calendar/local-time'
import { addMember } from '@/lib/campaigns/add-member'
import { campaignByName } from '@/lib/campaigns/campaign-by-name'
import { createCampaign } from '@/lib/campaigns/create-campaign'
import { readScript } from '@/lib/campaigns/read-script'
import type { Context } from '@/lib/context'
import { readEnv } from '@/lib/env'
import { conflict } from '@/lib/errors'
import { endRound } from '@/lib/rounds/end-round'
import { startRound } from '@/lib/rounds/start-round'
import { openInstallation } from '@/scripts/open-installation'
import { actingUser } from '@/scripts/tooling/acting-user'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Lägger upp kampanjer. Servern ska vara stoppad, om databasen inte är PostgreSQL.

  npm run campaign -- add "Hösten 2026" [--members anna,bo] [--script manus.md] [--user anvandarnamn]
  npm run campaign -- members "Hösten 2026" --members cilla
  npm run campaign -- next-round "Hösten 2026"

add gör kampanjen och startar dess första omgång; fyll den med npm run import. Ett manus är en textfil där ## börjar ett
avsnitt och ## Om: en invändning. next-round avslutar omgången som pågår och startar nästa: det som är lovat följer med.`

interface Wanted {
  name: string
  members: string[]
  scriptFile: string | undefined
}

const VERBS: Record<string, (context: Context, wanted: Wanted) => Promise<string>> = {
  add: addCampaign,
  members: addMembers,
  'next-round': turnRound,
}

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Kampanjen ändrades inte'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    options: { members: text, script: text, user: text },
    allowPositionals: true,
  })
  const [verb = '', name] = positionals
  const act = VERBS[verb]
  if (!act || !name) return console.log(USAGE)
  const members = values.members?.split(',').map((member) => member.trim()) ?? []
  const { db, env, clock, close } = await openInstallation(readEnv(process.env))
  try {
    const actor = await actingUser(db, values.user)
    const context: Context = { db, actor, now: clock.now(), publish: () => {}, dataDir: env.DATA_DIR }
    console.log(await act(context, { name, members, scriptFile: values.script }))
  } finally {
    await close()
  }
}

async function addCampaign(context: Context, { name, members, scriptFile }: Wanted): Promise<string> {
  // Asked first: a misspelt member or file should not leave half a campaign.
  const userIds = await usersNamed(context.db, members)
  const script = scriptFile
    ? readScript(readFileSync(resolve(process.env.INIT_CWD ?? '.', scriptFile), 'utf8'))
    : { sections: [] }
  const { campaignId } = await createCampaign(context, { commandId: crypto.randomUUID(), name, rules: {}, script })
  await startRound(context, { commandId: crypto.randomUUID(), campaignId, startsOn: localDayOf(context.now) })
  await addAll(context, { campaignId, userIds })
  return `${name}: omgång 1 är igång med ${members.length} medlemmar.`
}

async function addMembers(context: Context, { name, members }: Wanted): Promise<string> {
  const userIds = await usersNamed(context.db, members)
  const { campaignId } = await campaignByName(context.db.read, name)
  await addAll(context, { campaignId, userIds })
  return `${name}: ${members.join(', ')} är med.`
}

async function turnRound(context: Context, { name }: Wanted): Promise<string> {
  const { campaignId, roundId } = await campaignByName(context.db.read, name)
  const { goesOn } = await endRound(context, { commandId: crypto.randomUUID(), roundId })
  const startsOn = localDayOf(context.now)
  const { number } = await startRound(context, { commandId: crypto.randomUUID(), campaignId, startsOn })
  return `${name}: omgång ${number} är igång, ${goesOn} kort följde med.`
}

async function addAll(
  context: Context,
  { campaignId, userIds }: { campaignId: number; userIds: number[] },
): Promise<void> {
  for (const userId of userIds) await addMember(context, { commandId: crypto.randomUUID(), campaignId, userId })
}

async function usersNamed(db: Database, usernames: string[]): Promise<number[]> {
  const users = await selectActiveUsers(db.read)
  return usernames.map((username) => {
    const found = users.find((user) => user.username === username)
    if (!found) throw conflict(`Användaren ${username} finns inte.`)
    return found.id
  })
}
