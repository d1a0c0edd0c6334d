import { meters } from '@/lib/metrics/meters'

/** Told after the commit, and not for a repeated command. The code is an outcome's (calls/types). */
export function countOutcome(code: string): void {
  meters()?.outcomes.inc({ code })
}

export function countUndone(): void {
  meters()?.undone.inc()
}

/** A next card was asked for, alone or with an outcome; told after the commit. */
export function countClaim({ card }: { card: unknown }): void {
  meters()?.claims.inc({ result: card ? 'card' : 'none' })
}

export function countJobFailure(job: string): void {
  meters()?.jobFailures.inc({ job })
}

/** `claim` is a card asked for, `save_and_next` an outcome or an order with what comes after it; what is refused is not timed. */
export async function timed<T>(what: 'claim' | 'save_and_next', work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const done = await work()
  const told = meters()
  const histogram = what === 'claim' ? told?.claimSeconds : told?.saveAndNextSeconds
  histogram?.observe((performance.now() - startedAt) / 1000)
  return done
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])

export interface AnsweredRequest {
  /** A pattern: /api/companies/:id. */
  route: string
  method: string | undefined
  status: number
  ms: number
}

export function timeRequest({ route, method = '', status, ms }: AnsweredRequest): void {
  meters()?.requestSeconds.observe({ route, method: METHODS.has(method) ? method : 'other', status }, ms / 1000)
}
