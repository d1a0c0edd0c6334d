import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, idOf, MUTATION_PARTS, MUTATION_SCOPES } from '@/scripts/tooling/mutation-parts'
import { countReport, scoreOf } from '@/scripts/tooling/mutation-results'

test('each scope has parts, and each part has files and tests', () => {
  expect([...new Set(MUTATION_PARTS.map(({ scope }) => scope))].sort()).toEqual([...MUTATION_SCOPES].sort())
  for (const part of MUTATION_PARTS)
    for (const pattern of [...part.files, ...part.tests])
      expect([idOf(part), pattern, globSync(pattern).length > 0]).toEqual([idOf(part), pattern, true])
})

test('no file is counted twice, and no part has the name of another', () => {
  const files = MUTATION_PARTS.flatMap(filesOf)
  expect(files.filter((file, at) => files.indexOf(file) !== at)).toEqual([])
  expect(new Set(MUTATION_PARTS.map(idOf)).size).toBe(MUTATION_PARTS.length)
})

test('what no test reaches is missed, and what is no program is not counted', () => {
  const mutants = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'].map(
    (status) => ({ status }),
  )
  const counts = countReport({ files: { 'lib/a.ts': { mutants } } })
  expect(counts).toEqual({ files: 1, killed: 2, timeouts: 1, survived: 1, noCoverage: 1 })
  expect(scoreOf(counts)).toBe(60)
})
