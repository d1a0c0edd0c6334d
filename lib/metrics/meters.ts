import { Counter, Histogram, Registry } from 'prom-client'

/** Seconds: a card is served in a few milliseconds, a report may take some seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** What is counted as it happens. What stands in the database or the process is read when somebody asks (gauges). */
export interface Meters {
  readonly registry: Registry
  readonly outcomes: Counter<'code'>
  readonly claims: Counter<'result'>
  readonly undone: Counter
  readonly claimSeconds: Histogram
  readonly saveAndNextSeconds: Histogram
  readonly requestSeconds: Histogram<'route' | 'method' | 'status'>
  readonly jobFailures: Counter<'job'>
}

const SLOT = Symbol.for('ringko.meters')
type Slot = { [SLOT]?: Meters }

/** Set once by the application. On globalThis, since one process loads this file several times. */
export function setMeters(meters: Meters): void {
  ;(globalThis as Slot)[SLOT] = meters
}

/** Nothing in programs and tests that run no application: there is then nobody to count for. */
export function meters(): Meters | undefined {
  return (globalThis as Slot)[SLOT]
}

/** Names as Prometheus wants them: base units, `_total` for what only grows. Every label has few values. */
export function createMeters(): Meters {
  const registry = new Registry()
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers })
  const seconds = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Histogram({ name, help, labelNames, buckets: BUCKETS, registers })
  return {
    registry,
    outcomes: counter('ringko_outcomes_total', 'Outcomes saved, by code; a repeated command counts once.', ['code']),
    claims: counter('ringko_claims_total', 'Asked for a next card, by whether there was one.', ['result']),
    undone: counter('ringko_outcomes_undone_total', 'Outcomes taken back within their minute.', []),
    claimSeconds: seconds('ringko_claim_duration_seconds', 'From asked for the next card to committed.', []),
    saveAndNextSeconds: seconds('ringko_save_and_next_duration_seconds', 'From save and next to committed.', []),
    requestSeconds: seconds('ringko_http_request_duration_seconds', 'Requests by pattern, from asked to answered.', [
      'route',
      'method',
      'status',
    ]),
    jobFailures: counter('ringko_job_failures_total', 'Runs of background work that failed.', ['job']),
  }
}
