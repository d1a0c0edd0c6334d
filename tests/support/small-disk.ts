import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this system lets us mount a small disk for one process alone (Linux with user namespaces). */
export const hasSmallDisks = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0

export interface SmallDisk {
  /** Where the disk is, for the process that runs on it. */
  path: string
  /** Runs a program with a disk of its own at `path`, holding what lies in a folder; `after` is a shell command at its end. */
  under(seed: string, after?: string): string[]
}

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'ringko-disk-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=700 tmpfs "$0" && cp -a "$1/." "$0/" && shift`
  return {
    path,
    under(seed, after) {
      const run = after ? `"$@"; code=$?; ${after}; exit $code` : 'exec "$@"'
      return ['unshare', '-rm', 'sh', '-c', `${mount} && ${run}`, path, seed]
    },
  }
}

/** Fills the disk of a running process to its last byte; gives back what makes room again. */
export function fillDisk(pid: number, path: string): () => void {
  const ballast = join(`/proc/${pid}/root${path}`, 'ballast')
  const file = openSync(ballast, 'w')
  for (let size = 1 << 20; size >= 1; size >>= 4) writeUntilFull(file, Buffer.alloc(size))
  closeSync(file)
  return () => rmSync(ballast)
}

function writeUntilFull(file: number, chunk: Buffer): void {
  try {
    for (;;) writeSync(file, chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
