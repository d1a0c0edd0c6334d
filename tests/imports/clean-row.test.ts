import { describe, expect, it } from 'vitest'
import { cleanRow } from '@/lib/imports/clean-row'
import { mapColumns } from '@/lib/imports/header-mapping'
import { ColumnPlan } from '@/lib/imports/row-cells'
import { clean, codes, kept } from './one-row'

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
