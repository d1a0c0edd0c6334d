import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'

const BUILT_FROM = [
  '{app,components,lib,db,public}/**/*',
  '{server,proxy,instrumentation}.ts',
  'scripts/*.ts',
  'scripts/tooling/build-project.ts',
  '{next,postcss}.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** A hash over everything that the build reads: the same hash, the same build. */
export function hashSources(): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(BUILT_FROM, { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => `${entry.parentPath}/${entry.name}`).sort()) {
    if (existsSync(path)) hash.update(`\n${path}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}
