import type { Database } from '@/db/database'
import type { Clock } from './clock'
import type { Publish } from './context'
import type { Env } from './env'

/** What the process has one of. */
export interface Runtime {
  db: Database
  /** The time that calls, holds and promises go by; in the demo its own. */
  clock: Clock
  /** The computer's own time, which sessions go by: the demo's clock jumps over nights. */
  realClock: Clock
  publish: Publish
  env: Env
}

const SLOT = Symbol.for('ringko.runtime')
type Slot = { [SLOT]?: Runtime }

/** Set once by server.ts. A slot on globalThis, since Next loads one file up to three times in a process. */
export function setRuntime(runtime: Runtime): void {
  ;(globalThis as Slot)[SLOT] = runtime
}

export function runtime(): Runtime {
  const found = (globalThis as Slot)[SLOT]
  if (!found) throw new Error('The runtime is not set: start the application through server.ts')
  return found
}
