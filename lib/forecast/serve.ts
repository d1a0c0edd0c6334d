import { kindsIn } from './kinds'

const FIRST = [kindsIn('prio'), kindsIn('callback'), kindsIn('busy')]
const RETRIES = [...kindsIn('retry'), ...kindsIn('woken')]
const FRESH = kindsIn('fresh')

export interface Serving {
  /** How many cards there is time for. */
  capacity: number
  retriesPerFresh: number
}

/**
 * Takes from what is ready, cards by kind, as many as there is time for: promises, then busy, then the mix of retries and
 * fresh, an empty side yielding. Answers how many of each kind.
 */
export function serve(ready: Float64Array, { capacity, retriesPerFresh }: Serving): Map<number, number> {
  const served = new Map<number, number>()
  let left = capacity
  const take = (kinds: readonly number[], most: number) => {
    const there = amountOf(ready, kinds)
    const taken = Math.min(there, most, left)
    if (taken <= 0) return
    for (const kind of kinds) {
      const cards = ((ready[kind] ?? 0) * taken) / there
      if (cards === 0) continue
      ready[kind] = (ready[kind] ?? 0) - cards
      served.set(kind, (served.get(kind) ?? 0) + cards)
    }
    left -= taken
  }
  for (const kinds of FIRST) take(kinds, left)
  take(RETRIES, (left * retriesPerFresh) / (retriesPerFresh + 1))
  take(FRESH, left)
  take(RETRIES, left)
  return served
}

export const freshOf = (ready: Float64Array) => amountOf(ready, FRESH)

const amountOf = (ready: Float64Array, kinds: readonly number[]) =>
  kinds.reduce((sum, kind) => sum + (ready[kind] ?? 0), 0)
