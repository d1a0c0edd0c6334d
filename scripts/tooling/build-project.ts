import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, stop } from 'esbuild'
import { hashSources } from './hash-sources.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

const STAMP = 'dist/.sources'
const SERVER_STAMP = 'dist/.server-sources'

const ENTRIES = {
  server: 'server.ts',
  'scan-worker': 'db/scan-worker.ts',
  'inspect-worker': 'db/backup/inspect-worker.ts',
  'rows-worker': 'lib/imports/rows-worker.ts',
  'paper-worker': 'lib/papers/paper-worker.ts',
  'spreadsheet-worker': 'lib/imports/spreadsheet-worker.ts',
  import: 'scripts/import.ts',
  user: 'scripts/user.ts',
  campaign: 'scripts/campaign.ts',
  backup: 'scripts/backup.ts',
  restore: 'scripts/restore.ts',
  'copy-to-postgres': 'scripts/copy-to-postgres.ts',
}

/** Pages and server, unless nothing they are made of has changed since they were built. */
export function buildIfChanged(): Promise<void> {
  return alone(async () => {
    const hash = hashSources()
    if (existsSync('.next/BUILD_ID') && isBuiltOf(hash, STAMP)) return
    rmSync(STAMP, { force: true })
    const startedAt = performance.now()
    say('building pages and server (about half a minute) ...')
    await Promise.all([buildPages(), bundleServer(hash)])
    writeFileSync(STAMP, hash)
    say(`built in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  })
}

/** The server's own bundles in dist/, without Next's pages, unless nothing has changed. Takes less than a second. */
export function buildServer(): Promise<void> {
  return alone(async () => {
    const hash = hashSources()
    if (!isBuiltOf(hash, SERVER_STAMP)) await bundleServer(hash)
  })
}

/** As they were built with the server that runs now, whose files are not written anew under its feet. */
export function buildServerIfMissing(): Promise<void> {
  return alone(async () => {
    if (!existsSync(SERVER_STAMP)) await bundleServer(hashSources())
  })
}

/** A command that is given while another builds waits for it, and finds everything built. */
const alone = (work: () => Promise<void>) =>
  oneAtATime({ file: 'dist/.building', work, onWait: () => say('another command is building: waiting for it ...') })

const isBuiltOf = (hash: string, stamp: string): boolean =>
  existsSync('dist/server.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash

async function bundleServer(hash: string): Promise<void> {
  rmSync(SERVER_STAMP, { force: true })
  mkdirSync('dist', { recursive: true })
  for (const old of globSync('dist/chunk-*')) rmSync(old)
  await build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file))),
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    // Keeps what server.ts imports later out of its own file, so that it can refuse an old Node before anything native loads.
    splitting: true,
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  })
  await stop()
  writeFileSync(SERVER_STAMP, hash)
}

async function buildPages(): Promise<void> {
  const code = await runProgram({
    file: process.execPath,
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: { NODE_ENV: 'production' },
    output: 'on failure',
  })
  if (code !== 0) throw new Error('next build failed')
}
