import { createHash } from 'node:crypto'
import type { Parts } from './fault-tests.ts'

type Figures = Record<string, number | string>
type Env = Record<string, string>

/** Whether a test that is run in parts adds to what the page says of it, or begins anew. */
export const goesOn = process.env.RINGKO_LONG_GO_ON === '1'

/** How long tests that are run in parts go on at the most; then they stop with what they have done. */
const minutes = Number(process.env.RINGKO_LONG_MINUTES ?? Number.POSITIVE_INFINITY)

/** The settings of one part after the other, until the whole is done or the time is up. `done` answers what has been done. */
export function* partsOf(parts: Parts | undefined, done: () => number): Generator<Env> {
  if (!parts) return yield {}
  const { setting, whole, part, env } = parts
  const wanted = Number(process.env[setting] ?? whole)
  const until = performance.now() + minutes * 60_000
  for (let isFirst = true; done() < wanted && (isFirst || performance.now() < until); isFirst = false)
    yield { ...env, [setting]: String(Math.min(part, wanted - done())), RINGKO_SEED: String(seedAt(done())) }
}

/** RINGKO_SEED, or one drawn by lot: those of all parts follow from it. */
const first = Number(process.env.RINGKO_SEED ?? process.hrtime.bigint() % 2_147_483_647n)

/** Drawn from where it begins, so that going on goes on; and not a neighbour of the one before, which would begin alike. */
const seedAt = (done: number) => createHash('sha256').update(`${first} ${done}`).digest().readUInt32BE() >>> 1

/** Figures of parts are added up; the seeds are those that they all follow from. */
export function addFigures(before: Figures, more: Figures): Figures {
  const sum: Figures = { ...before, parts: Number(before.parts ?? 0) + 1 }
  for (const [name, value] of Object.entries(more))
    sum[name] = typeof value === 'number' ? Number(before[name] ?? 0) + value : value
  const seeds = new Set([...String(before.seed ?? first).split(' + '), String(first)])
  return { ...sum, seed: [...seeds].join(' + ') }
}
