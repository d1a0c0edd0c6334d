/** What is read is shared for so long, or for this many times what it cost: no watcher can make the database work. */
const SHARED_MS = 1000
const COST_FACTOR = 50

interface Shared<T> {
  takenAt: number
  freshMs: number
  answer: Promise<T>
}

/**
 * Reads once for everybody who asks within about a second, by the database that is asked and the clock that is given: costly
 * parts are computed once for all watchers, and seldom where they are large.
 */
export function sharedRead<T>() {
  const kept = new WeakMap<object, Shared<T>>()
  return (of: object, { now, read }: { now: number; read: () => Promise<T> }): Promise<T> => {
    const known = kept.get(of)
    if (known && now >= known.takenAt && now - known.takenAt < known.freshMs) return known.answer
    const began = performance.now()
    const shared: Shared<T> = { takenAt: now, freshMs: SHARED_MS, answer: read() }
    kept.set(of, shared)
    shared.answer.then(
      () => {
        shared.freshMs = Math.max(SHARED_MS, COST_FACTOR * (performance.now() - began))
      },
      () => kept.delete(of),
    )
    return shared.answer
  }
}
