import { dirname, join, resolve } from 'node:path'

/** Beside the data folder, never in it: a restore moves what lies there. */
export function backupsFolder(dataDir: string): string {
  return join(dirname(resolve(dataDir)), 'backups')
}

/** Sorts by time: ringko-20261122T014500Z. */
export function backupName(now: number): string {
  return `ringko-${stampOf(now)}`
}

export function stampOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
