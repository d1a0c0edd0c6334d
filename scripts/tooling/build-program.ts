import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const FOLDER = 'dist'
/** What bundled CommonJS packages expect to be there. */
const AS_IN_COMMONJS = `import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
const __dirname = import.meta.dirname;const __filename = import.meta.filename;`
const built = new Map<string, Promise<string>>()

/**
 * One of the project's programs as a file that plain Node starts in a few hundred milliseconds; tsx takes seconds. Lies in
 * dist/ since the programs look for migrations and the scan worker from there.
 */
export function buildProgram(entry: string): Promise<string> {
  const known = built.get(entry)
  if (known) return known
  const building = buildWorkers().then(() => bundle(entry, `program-${entry.replaceAll(/[/.]/g, '-')}.js`))
  built.set(entry, building)
  return building
}

/** Anew, like the programs: what lies there may be of another day, and a program speaks with its own workers only. */
async function buildWorkers(): Promise<void> {
  await bundle('db/scan-worker.ts', 'scan-worker.js')
  await bundle('db/backup/inspect-worker.ts', 'inspect-worker.js')
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
    // In one file it starts in a third of the time: what is not JavaScript, or not used, stays outside.
    external: ['better-sqlite3', '@node-rs/argon2', 'next', 'bufferutil', 'utf-8-validate'],
    banner: { js: AS_IN_COMMONJS },
    minifySyntax: true,
    minifyWhitespace: true,
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
