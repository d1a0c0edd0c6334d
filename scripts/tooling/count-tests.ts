import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

export interface Count {
  passed: number
  failed: number
  /** A line for each test that failed, or that passed only when it was tried again. */
  told: readonly string[]
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: readonly VitestFile[]
}

interface VitestFile {
  name: string
  status: string
  message: string
  assertionResults: readonly VitestTest[]
}

interface VitestTest {
  fullName: string
  status: string
  /** Of a test that passed: what the tries before said. */
  failureMessages: readonly string[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: readonly unknown[]
  suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  suites?: readonly PlaywrightSuite[]
  specs: readonly PlaywrightSpec[]
}

interface PlaywrightSpec {
  title: string
  file: string
  tests: readonly { status: string; results: readonly { errors: readonly { message?: string }[] }[] }[]
}

/** A file that could not even be loaded holds no tests: it counts as one that failed. */
export function countVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Count {
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const tests = testResults.flatMap((file) => file.assertionResults)
  const told = [
    ...unloaded.map(({ name, message }) => lineOf({ name, isPassed: false, messages: [message] })),
    ...tests
      .filter(({ failureMessages }) => failureMessages.length > 0)
      .map(({ fullName: name, status, failureMessages: messages }) =>
        lineOf({ name, isPassed: status === 'passed', messages }),
      ),
  ]
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, told }
}

/** A story that passed only when it was tried again (in CI alone, see playwright.config.ts) has passed, and is told. */
export function countPlaywright({ stats, errors, suites }: PlaywrightReport): Count {
  const told = suites.flatMap(specsOf).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => {
        const messages = results.flatMap((result) => result.errors.map(({ message = '' }) => message))
        return lineOf({ name: `${file}: ${title}`, isPassed: status === 'flaky', messages })
      }),
  )
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, told }
}

/** The count of one runner; a runner that failed without a failed test (or without a report) counts as one failure. */
export function countRun<R>(run: { code: number; reportFile: string; count: (report: R) => Count }): Count {
  if (!existsSync(run.reportFile)) return { passed: 0, failed: 1, told: ['failed: a runner left no report'] }
  const counted = run.count(JSON.parse(readFileSync(run.reportFile, 'utf8')))
  if (run.code === 0 || counted.failed > 0) return counted
  const line = `failed: a runner ended with ${run.code} though none of its tests failed; what it said stands above`
  return { ...counted, failed: 1, told: [...counted.told, line] }
}

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

interface Told {
  name: string
  isPassed: boolean
  messages: readonly string[]
}

function lineOf({ name, isPassed, messages }: Told): string {
  const [said = ''] = stripVTControlCharacters(messages[0] ?? '').split('\n')
  return `${isPassed ? 'passed when tried again' : 'failed'}: ${name}: ${said}`
}
