import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'dist'
const built = new Map<string, Promise<string>>()

/**
 * One of the project's programs as a file that plain Node starts in a few hundred milliseconds; tsx takes seconds. Lies in
 * dist/ since the programs look for migrations and the scan worker from there.
 */
export function buildProgram(entry: string): Promise<string> {
  const known = built.get(entry)
  if (known) return known
  const building = buildScanWorker().then(() => bundle(entry, `test-${entry.replaceAll(/[/.]/g, '-')}.js`))
  built.set(entry, building)
  return building
}

async function buildScanWorker(): Promise<void> {
  if (!existsSync(join(FOLDER, 'scan-worker.js'))) await bundle('db/scan-worker.ts', 'scan-worker.js')
}

async function bundle(entry: string, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  })
  const [output] = outputFiles
  const file = join(FOLDER, name)
  // By renaming: test files side by side build the same program.
  writeFileSync(`${file}.${process.pid}`, output?.contents ?? '')
  renameSync(`${file}.${process.pid}`, file)
  return file
}
