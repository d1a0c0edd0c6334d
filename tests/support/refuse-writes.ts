import { readOnly } from '@/lib/errors'
import type { Scenario } from './scenario'

/** The next writes are refused, as of a database that is away for a moment. */
export function refuseWrites(s: Scenario, times: number): void {
  const { write } = s.db
  let left = times
  s.db.write = (async (steps) => {
    if (left === 0) return write(steps)
    left -= 1
    throw readOnly()
  }) as typeof write
}
