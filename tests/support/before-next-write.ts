import type { Scenario } from './scenario'

/** Has something come between what a verb has read and what it writes. */
export function beforeNextWrite(s: Scenario, meanwhile: () => Promise<unknown>): void {
  const { write } = s.db
  s.db.write = (async (steps) => {
    s.db.write = write
    await meanwhile()
    return write(steps)
  }) as typeof write
}
