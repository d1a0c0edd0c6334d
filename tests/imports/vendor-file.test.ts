import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { company, file, fixture, read, register, some, start } from './reading'

const FIXTURES = ['adressfil-utf8-bom.csv', 'adressfil-windows1252.csv', 'adressfil-utf16.txt']

describe("the vendor's file", () => {
  it('gives the same register from all three encodings, every kind of dirt counted', async () => {
    const registers = []
    for (const name of FIXTURES) {
      const s = await start()
      const report = await read(s, fixture(name))
      expect(some(report.counts)).toEqual({ rows: 504, new: 495, duplicate: 4, wrong: 5, empty: 1 })
      expect(report.faults).toEqual({
        phone_repeated: 48,
        org_no_century: 2,
        org_no_check_digit: 2,
        phone_invalid: 3,
        phone_unreadable: 1,
        workplace_no: 1,
        postal_code: 1,
        line_break: 1,
        name_missing: 1,
        name_formula: 1,
        name_markup: 1,
      })
      registers.push(await register(s))
    }
    expect(registers[0]?.companies).toHaveLength(495)
    expect(registers[1]).toEqual(registers[0])
    expect(registers[2]).toEqual(registers[0])
  })

  it('changes nothing when it is read again, in whatever encoding', async () => {
    const s = await start()
    await read(s, fixture('adressfil-utf8-bom.csv'))
    const before = await register(s)
    s.wait(60)
    const again = await read(s, fixture('adressfil-utf8-bom.csv'))
    expect(again.isRepeat).toBe(true)
    expect(some(again.counts)).toEqual({ rows: 504, unchanged: 495, duplicate: 4, wrong: 5, empty: 1 })
    for (const name of FIXTURES.slice(1)) {
      const other = await read(s, fixture(name))
      expect(other.isRepeat).toBe(false)
      expect(some(other.counts)).toEqual({ rows: 504, unchanged: 495, duplicate: 4, wrong: 5, empty: 1 })
    }
    expect(await register(s)).toEqual(before)
  })

  it('hands the wrong rows back with their line, what was wrong, and no live formula', async () => {
    const s = await start()
    const { wrongRows } = await read(s, fixture('adressfil-windows1252.csv'))
    expect(basename(wrongRows ?? '')).toBe('adressfil-windows1252.fel.csv')
    const text = readFileSync(wrongRows ?? '', 'utf8')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^\ufeffOrgnr;Företagsnamn;.*;Arbetsställenr;Rad;Fel$/)
    expect(lines.slice(1).map((line) => line.split(';').slice(-2).join(' '))).toEqual([
      '499 Organisationsnumret 557767-2744 har fel kontrollsiffra. Kontrollera det mot källan.',
      '500 Organisationsnumret 556000-0000 har fel kontrollsiffra. Kontrollera det mot källan.',
      '502 Företagsnamn saknas.',
      '503 Företagsnamnet är en formel. Skriv namnet som text.',
      '504 Företagsnamnet innehåller HTML-kod. Skriv namnet som text.',
    ])
    expect(text).toContain(`'=HYPERLINK`)
  })

  it('leaves its mark on every company it brought: name of the file and day', async () => {
    const s = await start()
    await read(s, fixture('adressfil-utf8-bom.csv'))
    const { q, t } = s.db.read
    const rows = await q
      .selectDistinct({ label: t.code.label })
      .from(t.organization)
      .leftJoin(t.code, eq(t.code.id, t.organization.sourceCodeId))
    expect(rows).toEqual([{ label: 'adressfil-utf8-bom.csv 2026-11-19' }])
  })

  it('is taken in with its industries, one for each, with or without the SNI number', async () => {
    const s = await start()
    await read(s, fixture('adressfil-utf8-bom.csv'))
    const { q, t } = s.db.read
    const codes = await q.select().from(t.code).where(eq(t.code.kind, 'industry')).orderBy(asc(t.code.key))
    expect(new Set(codes.map(({ label }) => label)).size).toBe(codes.length)
    expect(codes.every(({ key }) => /^\d{5}$/.test(key))).toBe(true)
    expect((await company(s, 'Häggström & Kowalska Rör HB; avd. "Syd"')).industryCodeId).not.toBeNull()
  })
})

describe('a corrected row', () => {
  it('is read in from the file of wrong rows', async () => {
    const s = await start()
    const { wrongRows } = await read(s, file('559501-0968;Österström Måleri AB;Trollhättan;+46 31 390 06 18'))
    const corrected = readFileSync(wrongRows ?? '', 'utf8').replace('559501-0968', '559501-0967')
    writeFileSync(wrongRows ?? '', corrected)
    const report = await read(s, wrongRows ?? '')
    expect(some(report.counts)).toEqual({ rows: 1, new: 1 })
    expect(report.unknownHeaders).toEqual([])
    expect((await company(s, 'Österström Måleri AB')).numbers).toEqual(['main +46313900618'])
  })

  it('that is still wrong comes back once more, under one line and one fault', async () => {
    const s = await start()
    const first = await read(s, file('559501-0968;Måleri AB;Lund;031-390 06 18', ';;Lund;08-465 004 12;;;;;slid;more'))
    const text = readFileSync(first.wrongRows ?? '', 'utf8')
    expect(text.trimEnd().split('\r\n')[2]).toContain('08-465 004 12;;;;";slid;more";3;Raden har fler fält')
    writeFileSync(first.wrongRows ?? '', text.replace('559501-0968', '559501-0966'))
    const second = await read(s, first.wrongRows ?? '')
    const lines = readFileSync(second.wrongRows ?? '', 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toMatch(/Anställda;Rad;Fel$/)
    expect(lines[1]).toMatch(/^559501-0966;Måleri AB;.*;2;Organisationsnumret 559501-0966 har fel kontrollsiffra/)
  })

  it('is reported when it cannot be written beside the file', async () => {
    const s = await start()
    const path = file('559501-0968;Måleri AB;Lund;031-390 06 18')
    mkdirSync(path.replace('.csv', '.fel.csv'))
    await expect(read(s, path)).rejects.toThrow('kunde inte skrivas')
  })
})
