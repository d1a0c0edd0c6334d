import { existsSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { describe, expect, test } from 'vitest'
import { projectOf, readProject } from './support/architecture/project'
import type { Rule } from './support/architecture/rule'
import { layerRules } from './support/architecture/rules/layers'
import { packageRules } from './support/architecture/rules/packages'
import { roomRules } from './support/architecture/rules/rooms'
import { shapeRules } from './support/architecture/rules/shape'

const project = readProject()
const rules: readonly Rule[] = [...layerRules, ...packageRules, ...roomRules, ...shapeRules]

function endingOf(path: string): string {
  if (path.endsWith('.json')) return ''
  return existsSync(`${path}.tsx`) ? '.tsx' : '.ts'
}

test('the whole house is read', () => {
  const rooms = new Set(project.sources.map((source) => source.path.split('/')[0]))
  expect([...rooms]).toEqual(
    expect.arrayContaining(['app', 'components', 'db', 'lib', 'scripts', 'tests', 'server.ts']),
  )
  expect(project.imports.filter((one) => one.isLocal).length).toBeGreaterThan(100)
})

test('a second reader of imports finds the same files and the same ties between them', async () => {
  const { output } = await cruise(
    ['lib', 'db', 'server.ts'],
    { includeOnly: '^(lib/|db/|server)', tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
    {},
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  if (typeof output === 'string') throw new Error('the cruise answered with text')
  const found = output.modules.flatMap((one) => one.dependencies.map((tie) => `${one.source} -> ${tie.resolved}`))
  const ours = project.imports
    .filter((one) => one.isLocal && /^(lib\/|db\/|server\.ts)/.test(one.from) && /^(lib|db)\//.test(one.to))
    .map((one) => `${one.from} -> ${one.to}${endingOf(one.to)}`)
  expect(output.modules.length).toBeGreaterThan(0)
  expect([...new Set(ours)].sort()).toEqual([...new Set(found)].sort())
})

describe.each(rules)('$sentence', ({ breaks, broken }) => {
  test('holds everywhere', () => {
    expect(breaks(project)).toEqual([])
  })

  test('is noticed when it is broken', () => {
    expect(breaks(projectOf(broken))).not.toEqual([])
  })
})
