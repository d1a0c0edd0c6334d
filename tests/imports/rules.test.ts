import { describe, expect, test } from 'vitest'
import { headersKey, isAtWork, isRowOfCompany, isUndoable, missingColumns, shownName } from '@/lib/imports/rules'

describe('the columns that a file must have', () => {
  test('a name of either kind, and something to know a company again by', () => {
    expect(missingColumns([])).toEqual(['name', 'identity'])
    expect(missingColumns([null, 'legalName'])).toEqual(['identity'])
    expect(missingColumns(['marketingName', 'city'])).toEqual(['identity'])
    for (const field of ['orgNo', 'workplaceNo', 'phone', 'directPhone', 'mobile', 'contactMobile'] as const) {
      expect(missingColumns(['legalName', null, field])).toEqual([])
      expect(missingColumns([field])).toEqual(['name'])
    }
  })
})

test.each([
  [['Åkes Bygg AB', '556154-1490', 'Umeå'], true],
  [['Åkes Bygg AB', '090-12 34 56'], true],
  [['Bos Tak', '+46 (0)8 123 45 60'], true],
  [['Bos Tak', 'bo@tak.example'], true],
  [['Namn', 'Telefon 1', 'Bokslut 2025', '2025', ''], false],
  [['Företag', 'Omsättning 2024-2025', 'E-post', 'Tel. (växel)'], false],
])('the first row %j is a company of its own: %s', (row, isCompany) => expect(isRowOfCompany(row)).toBe(isCompany))

test('headers are known again however they are written, but not in another order', () => {
  expect(headersKey(['Företag', 'Org.nr'])).toBe(headersKey([' FÖRETAG ', 'org.nr']))
  expect(headersKey(['a', 'b'])).not.toBe(headersKey(['b', 'a']))
  expect(headersKey(['ab', 'c'])).not.toBe(headersKey(['a', 'bc']))
})

test.each([
  ['adresser.csv', 'adresser.csv'],
  ['C:\\hemligt\\lista.xlsx', 'lista.xlsx'],
  ['../../etc/lista.csv', 'lista.csv'],
  [' li\u200bsta\n.csv ', 'lista.csv'],
  ['mapp/', 'adresser.csv'],
  ['', 'adresser.csv'],
  ['x'.repeat(300), 'x'.repeat(200)],
])('the file %j is shown as %j', (name, shown) => expect(shownName(name)).toBe(shown))

test('a file is at work, or can be undone, or neither', () => {
  const all = ['previewing', 'queued', 'running', 'filling', 'stopping', 'undoing'] as const
  const undoable = ['done', 'stopped', 'failed', 'undo_failed'] as const
  expect([...all, ...undoable].filter(isAtWork)).toEqual(all)
  expect([...all, ...undoable].filter(isUndoable)).toEqual(undoable)
})
