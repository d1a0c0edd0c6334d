import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STOPS_FILE } from './data-files'
import { writeOnDisk } from './on-disk'

/** Where a restore puts what lay in the data folder before. */
export const ASIDE = 'before-restore-'

/**
 * Stops and their lifting that any of these know: the backup, the data folder as it is, and what earlier restores put aside.
 * Lines are facts with a key of their own, so the same line twice is one, and their order says nothing.
 */
export function keepEveryStop({ dataDir, staged }: { dataDir: string; staged: string }): void {
  const aside = readdirSync(dataDir).filter((name) => name.startsWith(ASIDE))
  const folders = [staged, ...aside.map((name) => join(dataDir, name)), dataDir]
  const lines = new Set(folders.flatMap((folder) => linesOf(join(folder, STOPS_FILE))))
  if (lines.size > 0) writeOnDisk(join(staged, STOPS_FILE), [...lines].map((line) => `\n${line}`).join(''))
}

function linesOf(file: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
