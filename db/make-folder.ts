import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, for its owner alone; nothing when it is there. Not by Node's own `recursive`: it never returns
 * where the system answers that a folder is missing which is there, as in /proc, and calls a disk that is read only a missing folder.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another process was first.
    if (code === 'EEXIST') return
    throw new Error(`mappen ${path} går inte att skapa: ${REASONS[code ?? ''] ?? code}`, { cause: error })
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'den som kör kommandot får inte skriva där',
  EPERM: 'den som kör kommandot får inte skriva där',
  EROFS: 'disken får bara läsas',
  ENOSPC: 'disken är full',
  ENOTDIR: 'det som ska ligga ovanför den är ingen mapp',
  ENOENT: 'här kan ingen mapp ligga',
}
