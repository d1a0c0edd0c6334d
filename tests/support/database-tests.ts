import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Tests of the other engine's own parts, and of files that only it has: of what is planned by it and made of its statements, of
 * a file that is full or broken or copied, and of one that a second process must leave alone.
 */
const OF_SQLITE =
  /^tests\/(engine\/(sqlite|planning)|faults\/(backup|broken-database|inspected-backup|full-disk|import-fuzz|model-worlds)|installation|server)\b/
const FAULTS = /^tests\/faults\//
const IMPORTED = /from '(\.{1,2}\/[^']+)'/g

/** Tests that open a database, themselves or through what they import of tests/support: paths from the root. */
export function databaseTests(root: string): { usual: string[]; faults: string[] } {
  const known = new Map<string, boolean>()
  const opens = (file: string): boolean => {
    const found = known.get(file)
    if (found !== undefined) return found
    known.set(file, file.endsWith('/support/database-place.ts'))
    const isOpening = known.get(file) || importsOf(file).some(opens)
    known.set(file, isOpening === true)
    return isOpening === true
  }
  const files = globSync('tests/**/*.test.ts', { cwd: root })
    .filter((file) => !OF_SQLITE.test(file) && opens(join(root, file)))
    .sort()
  return { usual: files.filter((file) => !FAULTS.test(file)), faults: files.filter((file) => FAULTS.test(file)) }
}

function importsOf(file: string): string[] {
  const named = [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, path = '']) => join(dirname(file), path))
  return named.flatMap((path) => globSync(`${path}{.ts,.tsx,}`).filter((one) => /\.tsx?$/.test(one)))
}
