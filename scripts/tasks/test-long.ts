import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../tooling/build-project.ts'
import { countRun, countVitest } from '../tooling/count-tests.ts'
import { describeMachine } from '../tooling/describe-machine.ts'
import { addFigures, goesOn, partsOf } from '../tooling/fault-parts.ts'
import { keepResult, nameOf, readKept } from '../tooling/fault-results.ts'
import { type Engine, FAULT_TESTS, type FaultTest } from '../tooling/fault-tests.ts'
import { runProgram } from '../tooling/run-program.ts'
import { say } from '../tooling/say.ts'

const VITEST = 'node_modules/vitest/vitest.mjs'
const folder = mkdtempSync(join(tmpdir(), 'ringko-long-'))
const words = process.argv.slice(2).map((name) => name.toUpperCase())
/** `npm run test:long -- postgres r1`: on the other engine. */
const engine: Engine = words.includes('POSTGRES') ? 'postgres' : 'sqlite'
const asked = words.filter((word) => word !== 'POSTGRES')
/** Tests of commands start a PostgreSQL of their own, beside the projects of that engine. */
const PROJECTS = { sqlite: ['unit', 'faults'], postgres: ['postgres', 'postgres-faults'], own: ['unit'] }
let failed = 0
let isCutOff = false
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.on(signal, () => {
    isCutOff = true
  })

await buildServer()
for (const test of FAULT_TESTS) {
  const files = filesOf(test).filter((file) => existsSync(file))
  const isHere = files.length > 0 && (test.only ?? engine) === engine
  if (isHere && (asked.length === 0 || asked.includes(test.id.toUpperCase()))) await runOne({ ...test, files })
}
process.exitCode = failed === 0 ? 0 : 1

/** One test's long form, in one part or many. What was done so far is kept after each, and a part that fails is the last. */
async function runOne(test: FaultTest): Promise<void> {
  const { id, parts } = test
  const [at, startedAt] = [new Date().toISOString(), performance.now()]
  const before = parts && goesOn ? readKept()[nameOf(id, engine)] : undefined
  const loadBefore = before?.loadBefore ?? load()
  let figures = before?.figures ?? {}
  for (const env of partsOf(parts, () => Number(figures[parts?.figure ?? ''] ?? 0))) {
    const ran = await runPart(test, env)
    // Nothing failed, and nothing was shown either.
    if (isCutOff) process.exit(1)
    // What a part did before it failed is not counted.
    if (!parts) figures = ran.figures
    else if (ran.count.failed === 0) figures = addFigures(figures, ran.figures)
    const seconds = (before?.seconds ?? 0) + Math.round((performance.now() - startedAt) / 1000)
    const { passed, failed: broken } = ran.count
    keepResult(nameOf(id, engine), {
      at,
      machine: describeMachine(),
      loadBefore,
      loadAfter: load(),
      seconds,
      passed,
      failed: broken,
      figures,
    })
    say(`${id}: ${passed} passed, ${broken} failed in ${seconds} s ${JSON.stringify(figures)}`)
    failed += broken
    if (broken > 0) return
  }
}

function filesOf({ files, filesOnPostgres }: FaultTest): string[] {
  return (engine === 'postgres' && filesOnPostgres) || files
}

/** In a process of its own; what it prints is shown when it fails. */
async function runPart({ id, files }: FaultTest, env: Record<string, string>) {
  const reportFile = join(folder, `${id}.json`)
  const figuresFile = join(folder, `${id}.jsonl`)
  rmSync(figuresFile, { force: true })
  const isOwn = engine === 'postgres' && files.every((file) => file.startsWith('tests/installation/'))
  const projects = PROJECTS[isOwn ? 'own' : engine].map((name) => `--project=${name}`)
  const code = await runProgram({
    file: process.execPath,
    // The readable one is what is shown of a failure: seed and counter-example stand in it.
    args: [
      VITEST,
      'run',
      ...files,
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    env: { RINGKO_LONG: '1', RINGKO_FAULT_FIGURES: figuresFile, NODE_OPTIONS: '--max-old-space-size=4096', ...env },
    output: 'on failure',
  })
  return { count: countRun({ code, reportFile, count: countVitest }), figures: figuresIn(figuresFile) }
}

function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}

function figuresIn(file: string): Record<string, number | string> {
  if (!existsSync(file)) return {}
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told)
  const isOne = new Set(lines.map(({ test }) => test)).size === 1
  const named = ({ test, figures }: Told) =>
    Object.entries(figures).map(([name, value]) => [isOne ? name : `${test}: ${name}`, value] as const)
  return Object.fromEntries(lines.flatMap(named))
}

interface Told {
  test: string
  figures: Record<string, number | string>
}
