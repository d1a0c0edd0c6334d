import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

// `.` does not match names that begin with a dot, so those that belong to the project are listed.
const FILES = [
  '{.ci,app,bench,components,db,docs,lib,public,scripts,tests}/**/*',
  '*',
  '.env.example',
  '.npmrc',
  '.gitignore',
]
const TEXT = /\.(ts|tsx|mjs|js|json|css|sql|md|txt|csv|svg|html|liquid|sh)$|\/run$|^\.[a-z.]+$/

const FORBIDDEN: readonly { readonly what: string; readonly pattern: RegExp; readonly example: string }[] = [
  {
    what: 'a folder outside the project',
    pattern: /\.\.\/shared\/(data|design|seeds|hooks)|\/work\/(main|shared)/,
    example: `read('../${'shared'}/data')`,
  },
  {
    what: 'somebody’s home folder',
    pattern: /(?<![\w.])\/(?:root|home\/\w+|Users\/\w+)\//,
    example: `'/${'home'}/anna/x'`,
  },
  { what: 'a drive of some computer', pattern: /(?<![\w])[A-Z]:\\\\?[A-Z]\w+\\/, example: `C:\\${'Users'}\\anna` },
]

const files = globSync(FILES, { exclude: ['next-env.d.ts', 'tests/project/standalone.test.ts'] }).filter(
  (path) => TEXT.test(path) && statSync(path).isFile(),
)

test('every kind of text in the project is read', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files).toEqual(
    expect.arrayContaining(['package.json', '.npmrc', '.ci/run', 'scripts/set-up.mjs', 'lib/env.ts']),
  )
})

describe.each(FORBIDDEN)('nothing names $what', ({ pattern, example }) => {
  test('in any file', () => {
    const naming = files.filter((path) => pattern.test(readFileSync(path, 'utf8')))
    expect(naming).toEqual([])
  })

  test('and it would be noticed', () => {
    expect(pattern.test(example)).toBe(true)
  })
})
