import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { countFilling } from '@/lib/rounds/count-filling'
import { fillFromSource } from '@/lib/rounds/fill-from-source'
import type { FillSource, RegisterFilter } from '@/lib/rounds/fill-schema'
import { isWithinSize } from '@/lib/rounds/rules'
import { type Scenario, scenario } from '../support/scenario'

const users = { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' } as const
const nobody = { queue: {} }
const count = (s: Scenario, roundId: number, source: FillSource) => countFilling(s.as('eva'), { roundId, source })
const fill = (s: Scenario, roundId: number, source: FillSource) =>
  fillFromSource(s.as('eva'), { commandId: randomUUID(), roundId, source, after: 0 })

describe('a search in the register', () => {
  const facts: Record<string, object> = {
    Umeå: {
      postalCode: 90325,
      municipalityCode: '2480',
      employees: '5-9',
      searchText: 'umea bygg ab',
      lastCalledAt: 1,
    },
    Sthlm: { postalCode: 11122, municipalityCode: '0180', employees: '500+', searchText: 'stockholms måleri ab' },
    Solna: { postalCode: 17101, municipalityCode: '0184', employees: '12', searchText: 'solna bygg hb' },
    Kista: { postalCode: 12030, municipalityCode: '0180', employees: null, searchText: 'kista el' },
  }
  async function register() {
    const s = await scenario({ users, companies: Object.fromEntries(Object.keys(facts).map((name) => [name, nobody])) })
    await s.db.write(async ({ q, t }) => {
      const stamps = { createdAt: 1, updatedAt: 1 }
      const codes = [
        { kind: 'industry' as const, key: '43341', label: 'Måleri', ...stamps },
        { kind: 'industry' as const, key: '41200', label: 'Bygg', ...stamps },
        { kind: 'source' as const, key: 'par', label: 'PAR', ...stamps },
      ]
      const [paint, build, par] = await q.insert(t.code).values(codes).returning()
      const more: Record<string, object> = {
        Sthlm: { industryCodeId: paint?.id, sourceCodeId: par?.id },
        Umeå: { industryCodeId: build?.id },
      }
      for (const [name, values] of Object.entries(facts)) {
        const row = { ...values, ...more[name] }
        await q
          .update(t.organization)
          .set(row)
          .where(eq(t.organization.id, s.companyId(name)))
          .returning()
      }
      return par?.id
    })
    return s
  }
  const cases: Array<[string, RegisterFilter, string[]]> = [
    ['one range of postal codes', { postal: [{ from: 11100, to: 11999 }] }, ['Sthlm']],
    [
      'several ranges',
      {
        postal: [
          { from: 11100, to: 11999 },
          { from: 90000, to: 90999 },
        ],
      },
      ['Umeå', 'Sthlm'],
    ],
    ['a county', { places: ['01'] }, ['Sthlm', 'Solna', 'Kista']],
    ['a county or a municipality', { places: ['0184', '24'] }, ['Umeå', 'Solna']],
    ['the beginning of an SNI code', { industries: ['43'] }, ['Sthlm']],
    ['either of two industries', { industries: ['43341', '41'] }, ['Umeå', 'Sthlm']],
    ['a least size', { employeesFrom: 10 }, ['Sthlm', 'Solna']],
    ['a size between', { employeesFrom: 6, employeesTo: 12 }, ['Umeå', 'Solna']],
    ['all words in any order', { text: 'AB umeå' }, []],
    ['all words, folded', { text: 'Måleri Stockholms' }, ['Sthlm']],
    ['a source', { sourceCodeId: 3 }, ['Sthlm']],
    ['not called since', { notCalledSince: '2026-01-01' }, ['Umeå', 'Sthlm', 'Solna', 'Kista']],
    ['never called by then', { notCalledSince: '1970-01-01' }, ['Sthlm', 'Solna', 'Kista']],
    ['several things at once', { places: ['01'], employeesFrom: 1, text: 'bygg' }, ['Solna']],
  ]

  test('finds what is asked for, and counts the same', async () => {
    for (const [what, filter, wanted] of cases) {
      const s = await register()
      const source: FillSource = { kind: 'search', filter }
      expect([what, (await count(s, s.roundId(), source)).total]).toEqual([what, wanted.length])
      await fill(s, s.roundId(), source)
      const entries = await s.db.read.q.select().from(s.db.read.t.queueEntry)
      const names = Object.keys(facts).filter((name) => entries.some((one) => one.organizationId === s.companyId(name)))
      expect([what, names]).toEqual([what, wanted])
    }
  })
})

test.each([
  ['7', 7, 7, true],
  ['7', 8, 20, false],
  ['5-9', 9, 20, true],
  ['5-9', 0, 4, false],
  ['500+', 1000, 2000, true],
  ['500+', 0, 499, false],
  ['okänt', 0, 9, false],
])('the size %s and the range %i to %i: %s', (written, from, to, isIn) => {
  expect(isWithinSize(written, { from, to })).toBe(isIn)
})
