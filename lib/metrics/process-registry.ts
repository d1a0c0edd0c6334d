import { collectDefaultMetrics, Registry } from 'prom-client'

const SLOT = Symbol.for('ringko.process-registry')
type Slot = { [SLOT]?: Registry }

/**
 * Processor time, memory, event loop lag, garbage collection. Once for each process, from the first time that somebody
 * asks: the library starts clocks that it never stops.
 */
export function processRegistry(): Registry {
  const slot = globalThis as Slot
  if (slot[SLOT]) return slot[SLOT]
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  slot[SLOT] = registry
  return registry
}
