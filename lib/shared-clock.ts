import type { Clock } from '@/lib/clock'

/** Anew each minute; the computer's own counter drifts by less than a millisecond in that time. */
const EVERY_MS = 60_000
const SAMPLES = 5

export interface SharedClock extends Clock {
  stop(): void
}

export interface SharedTime {
  /** The common time, epoch milliseconds. */
  ask(): Promise<number>
  /** When it could not be measured: the clock goes on as it was. */
  failed?(error: unknown): void
}

/**
 * The database's time in every process, so that leases do not depend on the computers' clocks: what it answered at the best
 * of a few samples, less half of the way there and back, carried on by a counter that nobody can set. Between measurements it
 * never goes back, and at one by no more than what it was wrong.
 */
export async function startSharedClock({ ask, failed }: SharedTime): Promise<SharedClock> {
  let base = await measure(ask)
  const again = setInterval(() => {
    measure(ask).then(
      (measured) => {
        base = measured
      },
      (error: unknown) => failed?.(error),
    )
  }, EVERY_MS).unref()
  return { now: () => Math.round(base + performance.now()), stop: () => clearInterval(again) }
}

/** What the counter has to be added to; from the sample that took the shortest. */
async function measure(ask: SharedTime['ask']): Promise<number> {
  let best = { tookMs: Number.POSITIVE_INFINITY, base: 0 }
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const before = performance.now()
    const time = await ask()
    const after = performance.now()
    const tookMs = after - before
    if (tookMs < best.tookMs) best = { tookMs, base: time - (before + after) / 2 }
  }
  return best.base
}
