/** What is read is shared for so long at least. */
const SHARED_MS = 1000

interface Shared<T> {
  takenAt: number
  freshMs: number
  answer: Promise<T>
}

/**
 * Reads once for everybody who asks within a second, by the database that is asked and the clock that is given: what is costly is
 * computed once for all watchers. With a `costFactor` it is shared for that many times what it cost, so that a large register
 * takes no more than that part of the readers' time.
 */
export function sharedRead<T>({ costFactor }: { costFactor: number }) {
  const kept = new WeakMap<object, Shared<T>>()
  return (of: object, { now, read }: { now: number; read: () => Promise<T> }): Promise<T> => {
    const known = kept.get(of)
    if (known && now >= known.takenAt && now - known.takenAt < known.freshMs) return known.answer
    const began = performance.now()
    const shared: Shared<T> = { takenAt: now, freshMs: SHARED_MS, answer: read() }
    kept.set(of, shared)
    shared.answer.then(
      () => {
        shared.freshMs = Math.max(SHARED_MS, costFactor * (performance.now() - began))
      },
      () => kept.delete(of),
    )
    return shared.answer
  }
}
