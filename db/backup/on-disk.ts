import { closeSync, copyFileSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

/** A file or a folder's list of names is on disk when this returns. */
export function syncPath(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

export function writeOnDisk(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 })
  syncPath(path)
}

export function copyOnDisk(from: string, to: string): void {
  copyFileSync(from, to)
  syncPath(to)
}
