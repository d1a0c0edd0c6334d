import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvReader, MAX_LINE_LENGTH } from '@/lib/imports/csv-records'

function read(text: string, columns = 3, step = text.length + 1) {
  const reader = new CsvReader({ delimiter: ';', newline: '\n', columns })
  const records = []
  for (let at = 0; at < text.length; at += step) records.push(...reader.read(text.slice(at, at + step)))
  return [...records, ...reader.end()]
}

const cell = fc.stringMatching(/^[a-zåäö0-9 ,."-]{0,12}$/)

describe('records of a file', () => {
  it('are what an ordinary CSV parser reads from a well-formed file, wherever the pieces are cut', () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 })
    const newline = fc.constantFrom('\n' as const, '\r\n' as const)
    fc.assert(
      fc.property(rows, newline, fc.integer({ min: 1, max: 40 }), (written, eol, step) => {
        const text = stringify(written, { delimiter: ';', record_delimiter: eol, quoted_match: /[ ;]/ })
        const expected = parse(text, { delimiter: ';', relax_quotes: true })
        expect(read(text, 3, step).map(({ cells }) => cells)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('keep separators, doubled quotes and line breaks inside quotes, and the line where they begin', () => {
    expect(read('a;"b; ""Syd""";c\r\n"Rad ett\nRad två";b;c\r\nx;y;z')).toEqual([
      { line: 1, cells: ['a', 'b; "Syd"', 'c'], fault: null },
      { line: 2, cells: ['Rad ett\nRad två', 'b', 'c'], fault: null },
      { line: 4, cells: ['x', 'y', 'z'], fault: null },
    ])
  })

  it('keep quotes that do not quote', () => {
    expect(read('5" rör;"Bolaget "X" AB";c\n')[0]?.cells).toEqual(['5" rör', 'Bolaget "X" AB', 'c'])
  })

  it('lose one row, not the file, to a quote that is never closed', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `${at};Firma ${at};08`)
    rows[10] = '10;"Firma 10;08'
    rows[60] = '60;"Firma 60";08'
    const records = read(rows.join('\n'))
    expect(records).toHaveLength(100)
    expect(records.filter(({ fault }) => fault === 'quote_not_closed').map(({ line }) => line)).toEqual([11])
    expect(records[60]?.cells).toEqual(['60', 'Firma 60', '08'])
  })

  it('lose one row to a quote that the next row would close', () => {
    const rows = ['1;"Firma ett;08;x;y;z', '2;"Firma; två";08;x;y;z', '3;Firma tre;08;x;y;z']
    const records = read(rows.join('\n'), 6)
    expect(records.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'quote_not_closed'],
      [2, null],
      [3, null],
    ])
    expect(records[1]?.cells[1]).toBe('Firma; två')
  })

  it('drop a line that is far too long and go on below it', () => {
    const text = `a;b;c\n${'x'.repeat(MAX_LINE_LENGTH * 3)};b\nd;e;f\n`
    for (const step of [1000, 70_000, text.length]) {
      expect(read(text, 3, step).map(({ line, fault }) => [line, fault])).toEqual([
        [1, null],
        [2, 'line_too_long'],
        [3, null],
      ])
    }
  })

  it('never get lost: every line of the file is accounted for, in order, whatever the quotes do', () => {
    const line = fc.stringMatching(/^[ab;"]{0,8}$/)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (lines, step) => {
        const text = lines.map((written) => `${written}\n`).join('')
        const records = read(text, 3, step)
        const starts = records.map((record) => record.line)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
        expect(starts[0]).toBe(1)
        expect(records).toEqual(read(text))
      }),
      { numRuns: 1000 },
    )
  })
})
