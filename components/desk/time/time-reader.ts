import type { TimeReader } from './time-outcomes'

// Code, not state: what understands Swedish times weighs more than it is worth for the first card, and comes after it.
let reader: TimeReader | null = null

/** Null until its code has come. */
export function timeReader(): TimeReader | null {
  return reader
}

export async function loadTimeReader(): Promise<TimeReader> {
  reader ??= (await import('./read-time')).writtenTimes
  return reader
}
