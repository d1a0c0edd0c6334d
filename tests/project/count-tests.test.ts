import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countPlaywright, countRun, countVitest } from '@/scripts/tooling/count-tests'

const folder = mkdtempSync(join(tmpdir(), 'ringko-count-'))

const inVitest = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
})
const inPlaywright = (title: string, status: string, message: string) => ({
  title,
  file: 'order.spec.ts',
  tests: [{ status, results: [{ errors: [{ message }] }, { errors: [] }] }],
})

describe('what npm test says at its end', () => {
  test('passed and failed tests are counted as the runner tells them, and who failed is named', () => {
    const assertionResults = [
      inVitest('a queue serves', 'passed'),
      inVitest('a queue waits', 'failed', '\u001b[31mError: 1 is not 2\u001b[39m\n    at queue.test.ts:1'),
    ]
    const testResults = [{ name: 'queue.test.ts', status: 'failed', message: '', assertionResults }]
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults })).toEqual({
      passed: 1,
      failed: 1,
      told: ['failed: a queue waits: Error: 1 is not 2'],
    })
  })

  test('a test that passed when it was tried again is named', () => {
    const assertionResults = [inVitest('a dialog hears Enter', 'passed', 'Error: too early')]
    const testResults = [{ name: 'dialog.test.tsx', status: 'passed', message: '', assertionResults }]
    expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({
      passed: 1,
      failed: 0,
      told: ['passed when tried again: a dialog hears Enter: Error: too early'],
    })
  })

  test('a test file that could not be loaded is a failure', () => {
    const testResults = [{ name: 'queue.test.ts', status: 'failed', message: 'no such file', assertionResults: [] }]
    expect(countVitest({ numPassedTests: 3, numFailedTests: 0, testResults })).toEqual({
      passed: 3,
      failed: 1,
      told: ['failed: queue.test.ts: no such file'],
    })
  })

  test('a browser story that failed and one that was tried again are named, however deep they stand', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 }
    const inner = { specs: [inPlaywright('is placed', 'flaky', 'slow')] }
    const suites = [{ specs: [inPlaywright('is refused', 'unexpected', 'wrong\nat line 1')], suites: [inner] }]
    expect(countPlaywright({ stats, errors: [], suites })).toEqual({
      passed: 6,
      failed: 1,
      told: ['failed: order.spec.ts: is refused: wrong', 'passed when tried again: order.spec.ts: is placed: slow'],
    })
  })

  test('a runner that left no report is a failure', () => {
    expect(run({ code: 0, reportFile: join(folder, 'none.json') })).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a runner that failed without a failed test is a failure', () => {
    const reportFile = join(folder, 'report.json')
    const stats = { expected: 2, unexpected: 0, flaky: 0 }
    writeFileSync(reportFile, JSON.stringify({ stats, errors: [], suites: [] }))
    expect(run({ code: 1, reportFile })).toMatchObject({ passed: 2, failed: 1, told: [expect.any(String)] })
    expect(run({ code: 0, reportFile })).toEqual({ passed: 2, failed: 0, told: [] })
  })
})

function run(ended: { code: number; reportFile: string }) {
  return countRun({ ...ended, count: countPlaywright })
}
