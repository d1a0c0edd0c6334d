import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { parseInput } from '@/lib/api/parse-input'
import type { SystemContext } from '@/lib/context'
import { readEnv } from '@/lib/env'
import { resetAtServer } from '@/lib/second-factor/reset-second-factor'
import { addUser } from '@/lib/users/add-user'
import { initialsOf } from '@/lib/users/initials-of'
import { newPassword, newUser } from '@/lib/users/schema'
import { setPassword } from '@/lib/users/set-password'
import { openInstallation } from '@/scripts/open-installation'
import { sentenceOf } from '@/scripts/tooling/sentence-of'

const USAGE = `Lägger till användare, byter lösenord och nollställer tvåstegsinloggning. Servern ska vara stoppad, om
databasen inte är PostgreSQL.

  npm run user -- add anvandarnamn --name "Förnamn Efternamn" --role caller [--signature FE] [--ask]
  npm run user -- password anvandarnamn [--ask]
  npm run user -- reset-second-factor anvandarnamn

Roller: caller (säljare), office (AD), supervisor (arbetsledare), admin. Lösenordet görs slumpvis och skrivs ut; med
--ask skriver du det själv.`

await run().catch((error: unknown) => {
  console.error(sentenceOf(error, 'Användaren ändrades inte'))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const text = { type: 'string' } as const
  const options = { name: text, role: text, signature: text, ask: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [verb, username] = positionals
  if (username && verb === 'reset-second-factor') return resetFor(username)
  if (!username || (verb !== 'add' && verb !== 'password')) return console.log(USAGE)
  const password = values.ask ? await askPassword() : randomBytes(12).toString('base64url')
  const { name = '', role, signature = initialsOf(name) } = values
  await withInstallation((context) =>
    verb === 'add'
      ? addUser(context, parseInput(newUser, { username, name, role, signature, password }))
      : setPassword(context, parseInput(newPassword, { username, password })),
  )
  console.log(`${username}: klart.${values.ask ? '' : ` Lösenord: ${password}`}`)
}

async function resetFor(username: string): Promise<void> {
  await withInstallation((context) => resetAtServer(context, username.toLocaleLowerCase('sv')))
  console.log(`${username}: klart. Lösenordet räcker nu.`)
}

async function withInstallation(work: (context: SystemContext) => Promise<unknown>): Promise<void> {
  const { db, env, clock, close } = await openInstallation(readEnv(process.env))
  try {
    await work({ db, now: clock.now(), publish: () => {}, dataDir: env.DATA_DIR })
  } finally {
    await close()
  }
}

/** What is typed is not shown. */
async function askPassword(): Promise<string> {
  process.stdout.write('Lösenord (minst tio tecken): ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  const password = await lines.question('')
  lines.close()
  console.log()
  return password
}
