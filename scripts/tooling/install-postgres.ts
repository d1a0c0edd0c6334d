import { existsSync } from 'node:fs'
import { findPostgres } from './find-postgres.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

/** What is asked of the machine. */
export interface Machine {
  find(): string | null
  isRoot: boolean
  hasApt: boolean
  aptGet(args: readonly string[]): Promise<unknown>
  say(line: string): void
}

/** A PostgreSQL for the tests of that engine: the one found, else one installed now. Without one they are left out, and it says so. */
export async function installPostgres(machine: Machine = thisMachine()): Promise<string | null> {
  const found = machine.find() ?? (await fromDebian(machine))
  if (!found) machine.say('no PostgreSQL was found, the tests of that engine are LEFT OUT (apt-get install postgresql)')
  return found
}

async function fromDebian({ find, isRoot, hasApt, aptGet, say }: Machine): Promise<string | null> {
  if (!isRoot || !hasApt) return null
  say('installing PostgreSQL for the tests of that engine (apt-get install postgresql) ...')
  await aptGet(['update', '-q'])
  await aptGet(['install', '-y', '-q', '--no-install-recommends', 'postgresql'])
  return find()
}

function thisMachine(): Machine {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return {
    find: findPostgres,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    aptGet: (args) => runProgram({ file: 'apt-get', args, env, output: 'on failure' }),
    say,
  }
}
