import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const NAMED = /\b(?:statement|change|listStatement|rowsStatement|rowsChange)(?:<[^(]*>)?\(\s*'([^']+)'/g
/** Lists add their length to the name. */
const LONGEST_ENDING = '_500'

// PostgreSQL keeps a prepared statement by its name: cut at 63 bytes, and refused with another text.
test('every prepared statement has a name of its own, short enough to be kept whole', () => {
  const sources = globSync('{db,lib,scripts}/**/*.ts').map((file) => readFileSync(file, 'utf8'))
  const names = sources.flatMap((source) => [...source.matchAll(NAMED)].map(([, name = '']) => name))
  expect(names.length).toBeGreaterThan(300)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(names.filter((name) => name.length + LONGEST_ENDING.length > 63)).toEqual([])
})
