import { existsSync, readFileSync } from 'node:fs'

export type Count = { readonly passed: number; readonly failed: number }

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

/** A file that could not even be loaded holds no tests: it counts as one that failed. */
export function countVitest(report: VitestReport): Count {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** A test that passed only on a second try counts as failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** The count of one runner; a runner that failed without a failed test (or without a report) counts as one failure. */
export function countRun<R>(run: { code: number; reportFile: string; count: (report: R) => Count }): Count {
  const counted = existsSync(run.reportFile)
    ? run.count(JSON.parse(readFileSync(run.reportFile, 'utf8')))
    : { passed: 0, failed: 1 }
  return run.code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
