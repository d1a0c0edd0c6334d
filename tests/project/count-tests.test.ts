import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countPlaywright, countRun, countVitest } from '@/scripts/tooling/count-tests'

const folder = mkdtempSync(join(tmpdir(), 'ringko-count-'))

describe('what npm test says at its end', () => {
  test('passed and failed tests are counted as the runner tells them', () => {
    const testResults = [{ status: 'passed', assertionResults: [1, 2, 3] }]
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 1 })
  })

  test('a test file that could not be loaded is a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults })).toEqual({ passed: 3, failed: 1 })
  })

  test('a browser story that passed only when tried again is a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 }
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2 })
  })

  test('a runner that left no report is a failure', () => {
    expect(run({ code: 0, reportFile: join(folder, 'none.json') })).toEqual({ passed: 0, failed: 1 })
  })

  test('a runner that failed without a failed test is a failure', () => {
    const reportFile = join(folder, 'report.json')
    writeFileSync(reportFile, JSON.stringify({ stats: { expected: 2, unexpected: 0, flaky: 0 }, errors: [] }))
    expect(run({ code: 1, reportFile })).toEqual({ passed: 2, failed: 1 })
    expect(run({ code: 0, reportFile })).toEqual({ passed: 2, failed: 0 })
  })
})

function run(ended: { code: number; reportFile: string }) {
  return countRun({ ...ended, count: countPlaywright })
}
