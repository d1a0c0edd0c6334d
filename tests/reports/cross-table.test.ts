import { describe, expect, test } from 'vitest'
import { createCrossTable } from '@/lib/reports/cross-table'
import { inOrder, nameOf, splitOf } from '@/lib/reports/splits'
import type { ReportChoices, SalesFigures } from '@/lib/reports/types'

const choices: ReportChoices = {
  callers: [
    { id: 1, name: 'Örjan' },
    { id: 2, name: 'Anna' },
  ],
  campaigns: [{ id: 2, name: 'Höst' }],
  products: [{ id: 2, name: 'Diplom' }],
  industries: [],
}
const sold = (lines: number, amount: number): SalesFigures => ({
  sold: { lines, amount },
  cancelled: { lines: 0, amount: 0 },
})

describe('sales by row and column', () => {
  test('stand where they were made, are nothing where there are none, and add up both ways', () => {
    const table = createCrossTable()
    table.add(['1', '2026-10-01'], sold(1, 100))
    table.add(['2', '2026-11-01'], sold(2, 2000))
    table.add(['1', '2026-10-01'], sold(4, 40))
    table.add(['2', '2026-10-01'], sold(8, 8))
    const laid = table.laidOut({ by: 'caller', across: 'month', choices })
    expect(laid).toEqual({
      columns: [
        { key: '2026-10-01', name: null, total: sold(13, 148) },
        { key: '2026-11-01', name: null, total: sold(2, 2000) },
      ],
      rows: [
        { key: '2', name: 'Anna', cells: [sold(8, 8), sold(2, 2000)], total: sold(10, 2008) },
        { key: '1', name: 'Örjan', cells: [sold(5, 140), sold(0, 0)], total: sold(5, 140) },
      ],
      total: sold(15, 2148),
    })
  })

  test('without columns a row has its total alone', () => {
    const table = createCrossTable()
    table.add(['1'], sold(1, 100))
    table.add(['1'], sold(2, 200))
    expect(table.laidOut({ by: 'caller', across: null, choices })).toEqual({
      columns: [],
      rows: [{ key: '1', name: 'Örjan', cells: [], total: sold(3, 300) }],
      total: sold(3, 300),
    })
  })
})

describe('what a report is split by', () => {
  test('a person, a campaign or a product has its name, and a number where it is not known any more', () => {
    expect(['caller', 'campaign', 'product'].map((group) => nameOf(group as 'caller', '2', choices))).toEqual([
      'Anna',
      'Höst',
      'Diplom',
    ])
    expect(nameOf('caller', '9', choices)).toBe('#9')
    expect(nameOf('month', '2026-10-01', choices)).toBeNull()
  })

  test('weeks are asked for by their Mondays, and no more of them than can be read', () => {
    const week = { from: '2026-11-16', to: '2026-11-25' }
    expect(splitOf('week', week)).toEqual({ by: 'week', starts: ['2026-11-16', '2026-11-23'] })
    expect(splitOf('month', week)).toEqual({ by: 'month' })
    const most = { from: '2026-01-01', to: '2047-01-30' }
    expect(splitOf('week', most)).toMatchObject({ by: 'week' })
    const refused = expect.objectContaining({
      code: 'invalid',
      details: { by: expect.stringContaining('1100 veckor') },
    })
    expect(() => splitOf('week', { ...most, to: '2047-01-31' })).toThrow(refused)
    expect(splitOf('month', { ...most, to: '2047-01-31' })).toEqual({ by: 'month' })
  })

  test('people come by name in Swedish, hours by number, those of one name by their own', () => {
    const row = (key: string, name: string | null = null) => ({ key, name })
    const keys = (rows: ReturnType<typeof row>[], group: 'hour' | 'caller') =>
      rows.toSorted(inOrder(group)).map(({ key }) => key)
    expect(keys([row('10'), row('9'), row('100')], 'hour')).toEqual(['9', '10', '100'])
    const people = [row('4', 'Örjan'), row('3', 'Åke'), row('2', 'Zoe'), row('1', 'Bo'), row('0', 'Bo')]
    expect(keys(people, 'caller')).toEqual(['0', '1', '2', '3', '4'])
    expect(keys([row('b'), row('c', 'a')], 'caller')).toEqual(['c', 'b'])
  })
})
