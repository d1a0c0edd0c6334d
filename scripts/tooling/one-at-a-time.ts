import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const LOOK_MS = 100
/** After a restart of the computer the process id may be somebody else's: nothing takes so long. */
const OLD_MS = 10 * 60_000

interface Alone<T> {
  /** Where the first one's process id stands meanwhile. */
  file: string
  work: () => Promise<T>
  /** When there is somebody to wait for. */
  onWait?: () => void
}

/**
 * Work that no other process of this folder does at the same time: who comes second waits until the first is through. The
 * file of one that was killed counts for nothing.
 */
export async function oneAtATime<T>({ file, work, onWait }: Alone<T>): Promise<T> {
  for (let tries = 0; !isTaken(file); tries += 1) {
    if (tries === 1) onWait?.()
    await wait(LOOK_MS)
  }
  const leave = () => rmSync(file, { force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    process.off('exit', leave)
    leave()
  }
}

function isTaken(file: string): boolean {
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  }
}

/** A file that is empty is just being written. */
function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (Date.now() - statSync(file).mtimeMs > OLD_MS) return false
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
