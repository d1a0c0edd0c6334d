import { existsSync } from 'node:fs'
import { findPostgres } from './find-postgres.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

/** A PostgreSQL for the tests of that engine: the one found, else one installed now. Without one they are left out, and it says so. */
export async function installPostgres(): Promise<string | null> {
  const found = findPostgres() ?? (await fromDebian())
  if (!found) say('no PostgreSQL was found, the tests of that engine are LEFT OUT (apt-get install postgresql)')
  return found
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('installing PostgreSQL for the tests of that engine (apt-get install postgresql) ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram({ file: 'apt-get', args: ['update', '-q'], env, output: 'on failure' })
  const args = ['install', '-y', '-q', '--no-install-recommends', 'postgresql']
  await runProgram({ file: 'apt-get', args, env, output: 'on failure' })
  return findPostgres()
}
