import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

/** Path of a Chromium for the browser tests: the one found, else one installed now. Throws with what to do by hand. */
export async function installChromium(): Promise<string> {
  return findChromium() ?? (await fromDebian()) ?? (await fromPlaywright()) ?? refuse()
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram({ file: 'apt-get', args: ['update', '-q'], env, output: 'on failure' })
  // Older releases have no package of the shell alone.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    say(`installing Chromium for the browser tests (apt-get install ${name}) ...`)
    const args = ['install', '-y', '-q', '--no-install-recommends', name]
    const code = await runProgram({ file: 'apt-get', args, env, output: 'on failure' })
    if (code === 0 && findChromium()) break
  }
  return findChromium()
}

async function fromPlaywright(): Promise<string | null> {
  say('fetching a Chromium for the browser tests (playwright install chromium) ...')
  const args = ['node_modules/@playwright/test/cli.js', 'install', 'chromium', '--only-shell']
  await runProgram({ file: process.execPath, args, output: 'on failure' })
  return findChromium()
}

function refuse(): never {
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  )
}
