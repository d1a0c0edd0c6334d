import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
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

/** Whether programs of another user can be run on such a disk too: a PostgreSQL will not run as root. */
export const hasStandingDisks =
  process.getuid?.() === 0 &&
  hasSmallDisks &&
  ['nsenter', 'setpriv'].every((program) => spawnSync(program, ['--version']).status === 0)

export interface StandingDisk {
  path: string
  /** What a program must be run under to see the disk, as somebody. */
  within(as: { uid: number; gid: number }): string[]
  /** To its last byte; gives back what makes room again. */
  fill(): () => void
}

/** A small disk that stands until the test is finished, whatever comes and goes on it. */
export async function standingDisk({
  megabytes,
  owner,
}: {
  megabytes: number
  owner: { uid: number; gid: number }
}): Promise<StandingDisk> {
  const path = mkdtempSync(join(tmpdir(), 'ringko-disk-'))
  const wanted = `size=${megabytes}m,uid=${owner.uid},gid=${owner.gid},mode=700`
  const mount = `mount -t tmpfs -o ${wanted} tmpfs "$0" && echo mounted && exec sleep infinity`
  const holder = spawn('unshare', ['-m', 'sh', '-c', mount, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    holder.kill('SIGKILL')
    rmSync(path, { recursive: true, force: true })
  })
  await once(holder.stdout, 'data')
  const pid = holder.pid ?? 0
  return {
    path,
    within: ({ uid, gid }) => [
      ...['nsenter', '-t', String(pid), '-m'],
      ...['setpriv', '--reuid', String(uid), '--regid', String(gid), '--clear-groups'],
    ],
    fill: () => fillDisk(pid, path),
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
