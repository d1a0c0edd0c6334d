import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged } from '../tooling/build-project.ts'
import { type Count, countPlaywright, countRun, countVitest } from '../tooling/count-tests.ts'
import { installChromium } from '../tooling/install-chromium.ts'
import { installPostgres } from '../tooling/install-postgres.ts'
import { runProgram } from '../tooling/run-program.ts'

/** A log of CI is read from its end: a line for each story would push what failed before them out of it. */
const SHOWN = process.env.CI ? 'dot' : 'list'
const reports = mkdtempSync(join(tmpdir(), 'ringko-tests-'))

await buildIfChanged()
const units = await counted(runVitest)
const stories = await counted(runPlaywright)
const failed = units.failed + stories.failed
process.exitCode = failed === 0 ? 0 : 1
for (const line of [...units.told, ...stories.told]) console.log(line)
console.log(`${units.passed + stories.passed} passed, ${failed} failed`)

async function runVitest(): Promise<Count> {
  await installPostgres()
  const reportFile = join(reports, 'vitest.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`]
  const code = await runProgram({
    file: process.execPath,
    args: ['node_modules/vitest/vitest.mjs', 'run', ...reporters],
  })
  return countRun({ code, reportFile, count: countVitest })
}

async function runPlaywright(): Promise<Count> {
  const reportFile = join(reports, 'playwright.json')
  const code = await runProgram({
    file: process.execPath,
    args: ['node_modules/@playwright/test/cli.js', 'test', `--reporter=${SHOWN},json`],
    env: { CHROMIUM_PATH: await installChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
  })
  return countRun({ code, reportFile, count: countPlaywright })
}

/** A runner that could not even start is one failed test. */
async function counted(run: () => Promise<Count>): Promise<Count> {
  return run().catch((error: Error) => ({ passed: 0, failed: 1, told: [`failed: ${error.message}`] }))
}
