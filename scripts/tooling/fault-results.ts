import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Engine, FAULT_TESTS } from './fault-tests.ts'

export interface FaultResult {
  /** ISO 8601 UTC. */
  at: string
  machine: string
  /** One-minute load before it and at its end. */
  loadBefore: number
  loadAfter: number
  seconds: number
  passed: number
  failed: number
  figures: Record<string, number | string>
}

/** What a result is kept under. */
export const nameOf = (id: string, engine: Engine): string => (engine === 'sqlite' ? id : `${id} on PostgreSQL`)

const KEPT = 'tests/faults/last-long-run.json'

/** Keeps the latest result of one test, and writes docs/faults.md anew from all of them. */
export function keepResult(name: string, result: FaultResult): void {
  const kept = readKept()
  kept[name] = result
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`)
  writeFileSync('docs/faults.md', pageOf(kept))
}

export function readKept(): Record<string, FaultResult> {
  return existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {}
}

function pageOf(kept: Record<string, FaultResult>): string {
  const rows = FAULT_TESTS.map(({ id, does, only }) => {
    const on = (engine: Engine) => (only && only !== engine ? 'has none' : cellOf(kept[nameOf(id, engine)]))
    return `| ${id} | ${does} | ${on('sqlite')} | ${on('postgres')} |`
  })
  return [...HEAD, ...rows, '', ...FOOT].join('\n')
}

function cellOf(result: FaultResult | undefined): string {
  if (!result) return 'not run'
  const { at, machine, loadBefore, loadAfter, seconds, passed, failed, figures } = result
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${shownNumber(value)}`)
  const verdict = failed === 0 ? `${passed} passed` : `**${failed} FAILED**, ${passed} passed`
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  const seen = [verdict, ...(shown.length > 0 ? [shown.join(', ')] : [])].join('; ')
  return `${seen}. ${seconds} s, load ${loadBefore} to ${loadAfter}, ${when}, ${machine}`
}

/** 1 000 000; seeds are written as they are typed. */
function shownNumber(value: number | string): string {
  return typeof value === 'string' || value >= 10_000_000
    ? String(value)
    : value.toLocaleString('sv-SE').replaceAll(' ', ' ')
}

const HEAD = [
  '# When things break',
  '',
  '`npm test` runs each of these in a short form. `npm run test:long` runs the long forms one after the other on SQLite and writes this page;',
  '`npm run test:long -- r2 r7` some of them, `npm run test:long -- postgres` those of PostgreSQL. Sizes are set by the environment (`RINGKO_R1_PAIRS`, `RINGKO_R2_KILLS`, `RINGKO_R3_HOLDERS`,',
  '`RINGKO_R4_IDS`, `RINGKO_R5_FILLS`, `RINGKO_R7_SCREENS`, `RINGKO_R8_SCREENS`, `RINGKO_R8_CHANGES`, `RINGKO_RUNS` for R9, `RINGKO_R12_CARDS`), and what was run is what',
  'the page says. `RINGKO_SEED` repeats a run. Times depend on the machine and on what else it did: none of them is asserted.',
  '',
  'R1, R9 and R11 (`RINGKO_R11_FILES`) are run in parts, each a process of its own with a seed that follows from the one shown, until their',
  'size is reached or `RINGKO_LONG_MINUTES` are over; this page has the sum after each part, and a part that fails is the last. `RINGKO_LONG_GO_ON=1` adds to what the page says.',
  '',
  '| # | What it does | The last long run on SQLite | The last long run on PostgreSQL |',
  '| --- | --- | --- | --- |',
]

const FOOT = [
  'Full sizes: R1 1 000 000 pairs, R2 200 kills, R3 1 000 holders, R4 10 000 ids, R7 1 000 screens, R8 200 screens and 10 000 changes, R9 50 000',
  'runs, R11 1 000 000 files, R12 1 000 000 cards. Where a figure above is smaller, the full size was not run.',
  '',
  'What long runs of R9 found, mended, and each a test of its own now: a local card that somebody opened after a referral to the head office stayed',
  'closed when the referral was undone; a number that an undo brought back stood on two of the same caller’s cards; a card that was opened while',
  'its number was dead did not hold the number when that was undone, and a colleague was given another card with it; a company that shares one',
  'number with my locked address and another with a colleague’s could be opened. The runs above are after these. Parts that fail are not in the sum.',
  '',
  'On PostgreSQL each transaction is many walks to another process: a million pairs of R1 and 50 000 runs of R9 would take hours there. In R4, 20',
  'callers send each command up to 20 times at once: the repeats of one person wait in their process (`db/turns.ts`) and leave the connections to',
  'others. What waits longer than 25 seconds is answered `read_only`: nothing was saved, and the same command sent again is saved once. So a screen',
  'does, and so does the test (`turned away` counts them). In R5 PostgreSQL lets nobody in anew while its disk is full: connections that are open stay',
  'open, so that everything can still be read.',
  '',
  'What only one engine has: R11 needs no database, and two processes are PostgreSQL’s. A page of its files that is broken is for its own checksums to find.',
  '',
  'A stop is in `stops.jsonl` before its transaction is committed. Killed in between, the start puts it back, and the command that is sent again',
  'finds it standing: it is never missing and never there twice.',
  '',
]
