import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { peppolIdOf, readCompanyNumber, registerPageOf } from '@/lib/orders/rules/company-number'
import { proposeName } from '@/lib/orders/rules/name-form'

describe('The form of a name (S51)', () => {
  it.each([
    ['anna åberg', 'Anna Åberg'],
    ['ANNA ÅBERG', 'Anna Åberg'],
    ['anna-karin von essen', 'Anna-Karin von Essen'],
    ['CARL AF UGGLAS', 'Carl af Ugglas'],
    ["o'brien", "O'Brien"],
    ['éva öst', 'Éva Öst'],
    ['LISA', 'Lisa'],
    ['anna  åberg', 'Anna Åberg'],
    ['von essen', 'von Essen'],
    ...['von', 'af', 'av', 'de', 'der', 'den', 'van', 'zu', 'la', 'du', 'di', 'da'].map((word) => [
      `ANNA ${word.toUpperCase()} BERG`,
      `Anna ${word} Berg`,
    ]),
  ])('proposes for the person "%s"', (name, form) => expect(proposeName(name, 'person')).toBe(form))

  it.each(['Anna Åberg', 'Anna von Essen', 'Angus McDonald', 'anna Åberg', 'kim AS', '', '  ', '123', ' 12 3'])(
    'leaves the person "%s"',
    (name) => expect(proposeName(name, 'person')).toBeNull(),
  )

  it.each([
    ['bergs bygg ab', 'Bergs Bygg AB'],
    ['BERGS BYGG AB', 'Bergs Bygg AB'],
    ['bergs bygg AB', 'Bergs Bygg AB'],
    ['nilsson & son hb', 'Nilsson & Son HB'],
    ['bilar i umeå ab', 'Bilar i Umeå AB'],
    ['ikea ab', 'Ikea AB'],
    ['VOLVOHANDLARN', 'Volvohandlarn'],
    ['brf solen', 'Brf Solen'],
    ['ab', 'AB'],
    ['SCANIA', 'Scania'],
    ['AA BB', 'Aa Bb'],
    ['på gång ab', 'På Gång AB'],
    ...['AB', 'HB', 'KB', 'AS', 'Oy', 'GmbH', '(publ)'].map((form) => [
      `bergs bygg ${form.toLowerCase()}`,
      `Bergs Bygg ${form}`,
    ]),
    // The legal form may be written in its own way beside a name in capitals.
    ...['Brf', 'Ltd', 'Inc'].map((form) => [`BERGS BYGG ${form}`, `Bergs Bygg ${form}`]),
    ...'och i på för av med till vid von af de la and of'
      .split(' ')
      .map((word) => [`BERG ${word.toUpperCase()} DAL AB`, `Berg ${word} Dal AB`]),
  ])('proposes for the company "%s"', (name, form) => expect(proposeName(name, 'company')).toBe(form))

  it.each(['IKEA', 'IKEA AB', 'AGRIA', 'SKF', 'H&M', 'eBay Sverige AB', 'Bergs Bygg AB', 'AB', 'JM AB'])(
    'leaves the company "%s"',
    (name) => expect(proposeName(name, 'company')).toBeNull(),
  )

  test('a proposal is the same name in other letters, and is proposed once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abåÖ -&B') }),
        fc.constantFrom('person', 'company'),
        (name, of) => {
          const form = proposeName(name, of as 'person' | 'company')
          if (form === null) return
          expect(form.toLowerCase().split(/\s+/)).toEqual(name.toLowerCase().trim().split(/\s+/))
          expect(proposeName(form, of as 'person' | 'company')).toBeNull()
        },
      ),
    )
  })
})

describe('The org.nr (S34)', () => {
  const read = (text: string, isForeign = false) => readCompanyNumber({ text, isForeign, known: null })

  test('a Swedish one is read with its check digit and told from a sole trader', () => {
    expect(read('556154-1490')).toEqual({ ok: true, orgNo: '165561541490', soleTrader: false, isForeign: false })
    expect(read('740726-9880')).toMatchObject({ ok: true, orgNo: '197407269880', soleTrader: true })
    expect(read('556154-1491')).toEqual({ ok: false, fault: 'org_no_check_digit' })
    expect(read('5561541')).toEqual({ ok: false, fault: 'org_no_length' })
    expect(read(' ')).toEqual({ ok: false, fault: 'org_no_missing' })
  })

  test('a foreign one is taken as it is written, when that was chosen', () => {
    expect(read('no 923 609 016', true)).toEqual({
      ok: true,
      orgNo: 'NO 923 609 016',
      soleTrader: false,
      isForeign: true,
    })
    expect(read('NO923609016')).toEqual({ ok: false, fault: 'org_no_characters' })
    expect(read('923 609 016', true)).toMatchObject({ ok: true, orgNo: '923 609 016' })
    for (const text of ['=1+1', 'ab', 'javascript', '<b>12</b>', '1'.repeat(41)])
      expect(read(text, true)).toEqual({ ok: false, fault: 'org_no_foreign' })
  })

  test('the masked number of the card is the card’s number', () => {
    const known = { shown: '19740726****', orgNo: '197407269880', soleTrader: true }
    const own = { ok: true, orgNo: '197407269880', soleTrader: true, isForeign: false }
    expect(readCompanyNumber({ text: '740726-****', isForeign: false, known })).toEqual(own)
    expect(readCompanyNumber({ text: '19740726****', isForeign: false, known })).toEqual(own)
    expect(readCompanyNumber({ text: '19740727****', isForeign: false, known })).toMatchObject({ ok: false })
  })

  test('a number that the card does not show is read as any other', () => {
    const known = { shown: null, orgNo: '165561541490', soleTrader: false }
    const other = readCompanyNumber({ text: '556154-1491', isForeign: false, known })
    expect(other).toEqual({ ok: false, fault: 'org_no_check_digit' })
  })

  test('Peppol id and the page of the register follow from it', () => {
    const company = { ok: true, orgNo: '165561541490', soleTrader: false, isForeign: false } as const
    expect(peppolIdOf(company)).toBe('0007:5561541490')
    expect(peppolIdOf({ ...company, isForeign: true })).toBeNull()
    expect(registerPageOf(company)).toBe('https://www.allabolag.se/5561541490')
    expect(registerPageOf({ ...company, soleTrader: true })).toBeNull()
    expect(registerPageOf({ ...company, isForeign: true })).toBeNull()
  })
})
