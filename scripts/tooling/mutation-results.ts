import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  idOf,
  incrementalFileOf,
  MUTATION_PARTS,
  MUTATION_SCOPES,
  type MutationPart,
  type MutationScope,
  reportFileOf,
} from './mutation-parts.ts'

/** What one part's mutants came to. A mutant that is no program any more, or is switched off in the source, is not counted. */
export interface MutationCounts {
  files: number
  killed: number
  timeouts: number
  survived: number
  noCoverage: number
}

export interface MutationResult extends MutationCounts {
  /** ISO 8601 UTC. */
  at: string
  machine: string
  seconds: number
}

interface Report {
  files: Record<string, { mutants: { status: string }[] }>
}

const KEPT = 'tests/project/last-mutations.json'
const PAGE = 'docs/mutations.md'

/** Keeps the latest result of one part, and writes docs/mutations.md anew from all of them. */
export function keepScore(id: string, result: MutationResult): void {
  const kept = { ...readKept(), [id]: result }
  // In the order of the list, and without parts that are no more.
  const inOrder = MUTATION_PARTS.flatMap((part) => (kept[idOf(part)] ? [[idOf(part), kept[idOf(part)]]] : []))
  writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`)
  writeFileSync(PAGE, pageOf(readKept()))
}

export function readScore(part: MutationPart): MutationCounts {
  return countReport(JSON.parse(readFileSync(reportFileOf(part), 'utf8')))
}

/**
 * Takes what survived out of what the next run takes over: of tables that are read when a file is loaded Stryker does not know which
 * test reaches them, and would keep them as survived when tests were added.
 */
export function forgetSurvivors(part: MutationPart): void {
  const file = incrementalFileOf(part)
  if (!existsSync(file)) return
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  for (const one of Object.values(report.files)) one.mutants = one.mutants.filter(({ status }) => status !== 'Survived')
  writeFileSync(file, JSON.stringify(report))
}

export function countReport(report: Report): MutationCounts {
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length
  return {
    files: Object.keys(report.files).length,
    killed: count('Killed'),
    timeouts: count('Timeout'),
    survived: count('Survived'),
    noCoverage: count('NoCoverage'),
  }
}

/** In percent, of each scope that was run; a part of a scope that was not run yet is not in it. */
export function scopeScores(): { scope: MutationScope; score: number }[] {
  const kept = readKept()
  return MUTATION_SCOPES.flatMap((scope) => {
    const results = resultsOf(kept, scope)
    return results.length > 0 ? [{ scope, score: scoreOf(sumOf(results)) }] : []
  })
}

/** Found of all: what no test reaches counts as missed. */
export function scoreOf({ killed, timeouts, survived, noCoverage }: MutationCounts): number {
  const found = killed + timeouts
  return (100 * found) / Math.max(1, found + survived + noCoverage)
}

function readKept(): Record<string, MutationResult> {
  return existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {}
}

function resultsOf(kept: Record<string, MutationResult>, scope: MutationScope): MutationResult[] {
  return MUTATION_PARTS.filter((part) => part.scope === scope).flatMap((part) => kept[idOf(part)] ?? [])
}

function sumOf(results: readonly MutationCounts[]): MutationCounts {
  const sum = (name: keyof MutationCounts) => results.reduce((total, result) => total + result[name], 0)
  return {
    files: sum('files'),
    killed: sum('killed'),
    timeouts: sum('timeouts'),
    survived: sum('survived'),
    noCoverage: sum('noCoverage'),
  }
}

function pageOf(kept: Record<string, MutationResult>): string {
  const scopes = MUTATION_SCOPES.map((scope) => scopeRow(scope, resultsOf(kept, scope)))
  const parts = MUTATION_PARTS.map((part) => partRow(part, kept[idOf(part)]))
  return [...HEAD, ...scopes, '', ...PARTS, ...parts, '', ...FOOT].join('\n')
}

function scopeRow(scope: MutationScope, results: readonly MutationResult[]): string {
  const whole = MUTATION_PARTS.filter((part) => part.scope === scope).length
  const name = results.length === whole ? scope : `${scope} (${results.length} of ${whole} parts)`
  if (results.length === 0) return `| ${scope} | not run | | | | | | | |`
  const latest =
    results
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? ''
  return `| ${name} | ${cellsOf(sumOf(results))} | ${latest.slice(0, 10)} |`
}

function partRow(part: MutationPart, result: MutationResult | undefined): string {
  if (!result) return `| ${idOf(part)} | not run | | | | | | | |`
  return `| ${idOf(part)} | ${cellsOf(result)} | ${result.seconds} s, ${result.at.slice(0, 16).replace('T', ' ')} UTC, ${result.machine} |`
}

function cellsOf(counts: MutationCounts): string {
  const { files, killed, timeouts, survived, noCoverage } = counts
  const all = killed + timeouts + survived + noCoverage
  return [files, all, killed, survived, timeouts, noCoverage, `${scoreOf(counts).toFixed(1)} %`].join(' | ')
}

const COLUMNS = ['Files', 'Mutants', 'Killed', 'Survived', 'Timeouts', 'No coverage', 'Score']
const headOf = (first: string, last: string) => [
  `| ${[first, ...COLUMNS, last].join(' | ')} |`,
  `| --- | ${COLUMNS.map(() => '---:').join(' | ')} | --- |`,
]

const HEAD = [
  '# Faults that tests find',
  '',
  '`npm run test:mutations` puts one small fault at a time into the source, runs the tests that reach it, and counts the faults that no test',
  'noticed. It writes this page. `npm run test:mutations -- money queue/rules` takes some scopes or parts. What files and tests a part has stands in',
  '`scripts/tooling/mutation-parts.ts`, why in [decision 24](decisions/0024-faults-put-in-on-purpose.md). The bar is 85 % of each scope.',
  '',
  ...headOf('Scope', 'Last run'),
]

const PARTS = ['Each part is a run of its own:', '', ...headOf('Part', 'Last run')]

const FOOT = [
  'The score is found (killed or timed out) of all; what no test reaches counts as missed. A run takes over what it knows of files and tests that',
  'have not changed (`reports/`, not kept); `RINGKO_MUTATIONS_AFRESH=1` forgets that. `RINGKO_MUTATIONS_AT_ONCE` mutants are tried at once, 2 if not set.',
  'What survived is listed on the terminal and in `reports/mutations/*.json`.',
  '',
]
