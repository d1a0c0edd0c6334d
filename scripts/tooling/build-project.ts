import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build, stop } from 'esbuild'
import { hashSources } from './hash-sources.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'

const STAMP = 'dist/.sources'

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
export async function buildIfChanged(): Promise<void> {
  const hash = hashSources()
  const isBuilt = existsSync('.next/BUILD_ID') && existsSync('dist/server.js') && existsSync(STAMP)
  if (isBuilt && readFileSync(STAMP, 'utf8') === hash) return
  rmSync(STAMP, { force: true })
  const startedAt = performance.now()
  say('building pages and server (about half a minute) ...')
  await Promise.all([buildPages(), buildServer()])
  writeFileSync(STAMP, hash)
  say(`built in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
}

/** The server's own bundles in dist/, without Next's pages. Takes less than a second. */
export async function buildServer(): Promise<void> {
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
