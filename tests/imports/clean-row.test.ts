import { describe, expect, it } from 'vitest'
import { type CleanRow, cleanRow } from '@/lib/imports/clean-row'
import { mapColumns } from '@/lib/imports/header-mapping'
import { ColumnPlan } from '@/lib/imports/row-cells'

const GOOD = { Orgnr: '559501-0967', Företagsnamn: 'Österström Måleri AB' }

function clean(cells: Record<string, string>): CleanRow {
  const row = { ...GOOD, ...cells }
  return cleanRow({ line: 2, cells: Object.values(row), fault: null }, new ColumnPlan(mapColumns(Object.keys(row))))
}

function kept(cells: Record<string, string>) {
  const row = clean(cells)
  if (row.kind !== 'clean') throw new Error(JSON.stringify(row))
  return row
}

const codes = (row: CleanRow) => (row.kind === 'empty' ? [] : row.faults.map(({ code, effect }) => `${effect} ${code}`))

describe('a row of an address file', () => {
  it('becomes a company with its numbers and its person', () => {
    const row = kept({
      Arbetsställenr: '10000001',
      Besöksadress: 'Björkvägen 99',
      Postadress: 'c/o Lars Häggström, Björkvägen 99',
      Postnr: '461 98',
      Postort: 'Trollhättan',
      Kommun: 'Trollhättans kommun',
      Län: 'Västra Götalands län',
      Telefon: '031/390 06 18 vx',
      Mobil: '070-174 06 35',
      'E-post': 'Info@Osterstrom.example',
      Hemsida: 'www.osterstrom.example',
      SNI: '43.341',
      Bransch: 'Måleriarbeten',
      Anställda: '20-49',
      'Omsättning (tkr)': '12 500',
      Bolagsform: 'Aktiebolag',
      Kontaktperson: 'Ulf von Essen',
      Befattning: 'Platschef',
    })
    expect(row).toEqual({
      kind: 'clean',
      organization: {
        orgNo: '165595010967',
        soleTrader: false,
        workplaceNo: '10000001',
        customerNo: null,
        legalName: 'Österström Måleri AB',
        marketingName: null,
        legalForm: 'Aktiebolag',
        areaCode: '031',
        email: 'info@osterstrom.example',
        url: 'www.osterstrom.example',
        visitAddress: 'Björkvägen 99',
        postAddress: 'c/o Lars Häggström, Björkvägen 99',
        postalCode: 46198,
        city: 'Trollhättan',
        municipalityCode: '1488',
        employees: '20-49',
        turnover: 12500,
      },
      industry: { sni: '43341', label: 'Måleriarbeten' },
      numbers: [
        { e164: '+46313900618', kind: 'main', extension: null },
        { e164: '+46701740635', kind: 'mobile', extension: null },
      ],
      contact: { firstName: 'Ulf', lastName: 'von Essen', title: 'Platschef', mobile: null, email: null },
      faults: [],
    })
  })

  it.each<[string, Record<string, string>]>([
    ['name_missing', { Företagsnamn: '' }],
    ['name_missing', { Företagsnamn: ' - ' }],
    ['name_formula', { Företagsnamn: '=HYPERLINK("http://evil.example";"Klicka")' }],
    ['name_formula', { Företagsnamn: '\'=HYPERLINK("http://evil.example";"Klicka")' }],
    ['name_markup', { Företagsnamn: '<img src=x onerror=alert(1)> AB' }],
    ['name_too_long', { Företagsnamn: 'A'.repeat(201) }],
    ['org_no_check_digit', { Orgnr: '557767-2744' }],
    ['org_no_check_digit', { Orgnr: '556000-0000' }],
    ['org_no_characters', { Orgnr: '5,59501E+09' }],
    ['not_recognisable', { Orgnr: '' }],
    ['cell_too_long', { Bransch: 'x'.repeat(10_001) }],
    ['unreadable_characters', { Ort: 'Malm\ufffd' }],
  ])('is refused as %s', (code, cells) => {
    const row = clean(cells)
    expect(row.kind).toBe('refused')
    expect(codes(row)).toContain(`refused ${code}`)
  })

  it('is refused when its cells slid', () => {
    const plan = new ColumnPlan(mapColumns(['Namn', 'Telefon']))
    const row = cleanRow({ line: 2, cells: ['Firma', ' Syd AB', '08-465 004 12'], fault: null }, plan)
    expect(codes(row)).toEqual(['refused too_many_cells'])
    expect(cleanRow({ line: 2, cells: ['Firma AB', '08-465 004 12', '', ''], fault: null }, plan).kind).toBe('clean')
  })

  it('is passed over when it is empty', () => {
    expect(clean({ Orgnr: ' ', Företagsnamn: '' }).kind).toBe('empty')
  })

  it.each([
    ['phone_invalid', { Telefon: '112' }],
    ['phone_invalid', { Telefon: '0' }],
    ['phone_unreadable', { Telefon: 'se hemsida' }],
    ['phone_premium', { Telefon: '0939-123 456' }],
    ['postal_code', { Postnr: '1234' }],
    ['postal_code', { Postnr: '01234' }],
    ['workplace_no', { Arbetsställenr: '99' }],
    ['email', { 'E-post': 'info(at)firma.example' }],
    ['url', { Hemsida: 'javascript:alert(1)' }],
    ['sni', { SNI: '43' }],
    ['employees', { Anställda: 'många' }],
    ['turnover', { Omsättning: '1 000-4 999' }],
    ['municipality', { Kommun: 'Ankeborg' }],
    ['municipality', { Kommun: '9999' }],
    ['text_too_long', { Postadress: 'x'.repeat(201) }],
  ])('is kept without the value when it has %s', (code, cells) => {
    expect(codes(kept(cells))).toEqual([`dropped ${code}`])
  })

  it('keeps one mobile number that stands in both columns, however it is written', () => {
    const row = kept({ Telefon: '070/174 06 35', Mobil: '+46 70 174 06 35' })
    expect(row.numbers).toEqual([{ e164: '+46701740635', kind: 'mobile', extension: null }])
    expect(codes(row)).toEqual(['repaired phone_repeated'])
  })

  it('takes several numbers, extensions and telephone columns', () => {
    const row = kept({
      Telefon: '08-465 004 12 ankn 12, 031-390 06 18',
      'Telefon 2': '0980-319 254',
      Direktnr: '08-465 004 13',
    })
    expect(row.numbers).toEqual([
      { e164: '+46846500412', kind: 'main', extension: '12' },
      { e164: '+46313900618', kind: 'other', extension: null },
      { e164: '+46980319254', kind: 'other', extension: null },
      { e164: '+46846500413', kind: 'direct', extension: null },
    ])
    expect(row.organization.areaCode).toBe('08')
  })

  it("takes a person's number as one of the company's, so that stops and locks see it", () => {
    const row = kept({ Telefon: '08-465 004 12', Kontaktperson: 'Eva Ek', Kontaktmobil: '070-174 06 35' })
    expect(row.contact).toMatchObject({ mobile: '+46701740635' })
    expect(row.numbers).toEqual([
      { e164: '+46846500412', kind: 'main', extension: null },
      { e164: '+46701740635', kind: 'mobile', extension: null },
    ])
  })

  it('puts addresses on one line and takes the town out of the postal code', () => {
    const row = kept({ Besöksadress: 'Rad ett\nRad två', Postnr: 'SE-115 46 Stockholm' })
    expect(row.organization).toMatchObject({ visitAddress: 'Rad ett, Rad två', postalCode: 11546, city: 'Stockholm' })
  })

  it.each([
    ['09-maj', '5-9'],
    ['okt-19', '10-19'],
    ['1-4', '1-4'],
    ['20 – 49 anställda', '20-49'],
    ['500+', '500+'],
    ['5—9', '5-9'],
    ['12.0', '12'],
  ])('reads %s employees as %s', (written, employees) => {
    expect(kept({ Anställda: written }).organization.employees).toBe(employees)
  })

  it.each([
    ['Omsättning (tkr)', '12 500', 12500],
    ['Omsättning (tkr)', '12\u00a0500', 12500],
    ['Omsättning', '1.240', 1240],
    ['Omsättning (kr)', '12 500 000', 12500],
    ['Omsättning (MSEK)', '12,5', 12500],
    ['Omsättning (tkr)', '12,5 mkr', 12500],
    ['Omsättning', '12,5 MSEK', 12500],
    ['Omsättning (tkr)', '12 500 kr', 12500],
    ['Omsättning (MSEK)', '12 500 tkr', 12500],
  ])('reads %s %s as %d thousand kronor', (header, written, tkr) => {
    expect(kept({ [header]: written }).organization.turnover).toBe(tkr)
  })

  it.each(['Trollhättans kommun', 'Trollhättan', 'TROLLHÄTTAN', '1488'])('knows the municipality %s', (Kommun) => {
    expect(kept({ Kommun }).organization.municipalityCode).toBe('1488')
  })

  it.each([
    ['Falu kommun', '2080'],
    ['Region Gotland', '0980'],
    ['Upplands-Väsby', '0114'],
    ['Dals Ed', '1438'],
    ['180', '0180'],
  ])('knows the municipality %s as %s', (Kommun, code) => {
    expect(kept({ Kommun }).organization.municipalityCode).toBe(code)
  })

  it('reads the numbers of a column that a data tool wrote as decimals', () => {
    const row = kept({ Orgnr: '5595010967.0', Telefon: '846500412.0', Postnr: '46198.0', Arbetsställenr: '10000001.0' })
    expect(row.organization).toMatchObject({ orgNo: '165595010967', postalCode: 46198, workplaceNo: '10000001' })
    expect(row.numbers[0]?.e164).toBe('+46846500412')
    expect(codes(row)).toEqual([])
  })

  it('knows a municipality whose last s was cut', () => {
    expect(kept({ Kommun: 'Västerå' }).organization.municipalityCode).toBe('1980')
  })

  it('is a sole trader by the third digit, whatever stands in front of the number', () => {
    const row = kept({ Orgnr: '165402209802' })
    expect(row.organization).toMatchObject({ orgNo: '195402209802', soleTrader: true })
    expect(codes(row)).toEqual(['repaired org_no_century'])
  })

  it.each([
    [{ Kontaktperson: 'Ulf von Essen' }, 'Ulf', 'von Essen'],
    [{ Kontaktperson: 'von Essen, Ulf' }, 'Ulf', 'von Essen'],
    [{ Förnamn: 'Anna-Karin', Efternamn: 'Åberg' }, 'Anna-Karin', 'Åberg'],
    [{ Kontaktperson: 'Ulf' }, 'Ulf', ''],
  ])('reads the person of %j', (cells, firstName, lastName) => {
    expect(kept(cells as Record<string, string>).contact).toMatchObject({ firstName, lastName })
  })
})
