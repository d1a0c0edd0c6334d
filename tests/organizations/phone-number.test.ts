import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { formatPhone } from '@/lib/organizations/format-phone'
import { parsePhone, splitPhoneCell } from '@/lib/organizations/phone-number'

/** The series that the regulator (PTS) keeps for fiction. */
const fictional = fc.oneof(
  fc.integer({ min: 4, max: 99 }).map((n) => ({ area: '8', rest: `46500${400 + n}`, series: 'fixed', code: '08' })),
  fc.integer({ min: 0, max: 99 }).map((n) => ({ area: '31', rest: `39006${two(n)}`, series: 'fixed', code: '031' })),
  fc.integer({ min: 0, max: 99 }).map((n) => ({ area: '40', rest: `62804${two(n)}`, series: 'fixed', code: '040' })),
  fc.integer({ min: 200, max: 299 }).map((n) => ({ area: '980', rest: `319${n}`, series: 'fixed', code: '0980' })),
  fc.integer({ min: 5, max: 99 }).map((n) => ({ area: '70', rest: `17406${two(n)}`, series: 'mobile', code: null })),
)
const two = (n: number) => String(n).padStart(2, '0')

describe('telephone number', () => {
  it('is read to one E.164 however it is written', () => {
    fc.assert(
      fc.property(fictional, ({ area, rest, series, code }) => {
        const pairs = rest.replace(/(\d\d)(?=\d)/g, '$1 ')
        const forms = [
          `0${area}-${rest}`,
          `0${area}/${pairs}`,
          `0${area} - ${pairs}`,
          `(0${area}) ${rest}`,
          `+46${area}${rest}`,
          `+46 (0)${area} ${pairs}`,
          `+46(0)${area}${rest}`,
          `+46 0${area}-${rest}`,
          `0046${area}${rest}`,
          `0046 (0)${area}-${rest}`,
          `${area}${rest}`,
          `46${area}${rest}`,
          `0${area}\u2013${pairs}`,
          `0${area}\u00a0${rest}`,
          `Tel: 0${area}-${rest}`,
          `Tfn.0${area}-${rest}`,
          `0${area}-${rest} vx`,
          `0${area}-${rest} (växel)`,
          `vx 0${area}-${rest}`,
        ]
        for (const form of forms) {
          expect([form, parsePhone(form)]).toEqual([
            form,
            { ok: true, e164: `+46${area}${rest}`, series, areaCode: code, extension: null },
          ])
        }
      }),
    )
  })

  it('keeps the extension apart', () => {
    for (const form of [
      '08-465 004 12 ankn 12',
      '08-465 004 12, ankn. 12',
      '08-465 004 12 (ankn 12)',
      '0846500412 ext 12',
      '08-465 004 12 ank 12',
      '08-465 004 12 x12',
    ]) {
      expect(parsePhone(form)).toMatchObject({ e164: '+46846500412', extension: '12' })
    }
  })

  it('is read when marks of writing direction were copied along', () => {
    expect(parsePhone('\u202a+46 8 465 004 12\u202c')).toMatchObject({ e164: '+46846500412' })
  })

  it.each([
    ['0', 'phone_invalid'],
    ['112', 'phone_invalid'],
    ['114 14', 'phone_invalid'],
    ['1177', 'phone_invalid'],
    ['08-46500499999', 'phone_invalid'],
    ['7,01740635E+08', 'phone_unreadable'],
    ['se hemsida', 'phone_unreadable'],
    ['-', 'phone_unreadable'],
    ['0939-123 456', 'phone_premium'],
    ['0900-123 4567', 'phone_premium'],
  ])('refuses %s as %s', (text, fault) => {
    expect(parsePhone(text)).toEqual({ ok: false, fault })
  })

  it('never answers a number that does not read back as itself', () => {
    const almost = fc.stringMatching(/^[+0-9 ()/\-vxankn.]{0,24}$/)
    fc.assert(
      fc.property(almost, (text) => {
        const parsed = parsePhone(text)
        if (parsed.ok) expect(parsePhone(parsed.e164)).toMatchObject({ e164: parsed.e164 })
      }),
      { numRuns: 2000 },
    )
  })

  it('takes several numbers out of one cell', () => {
    expect(splitPhoneCell('08-465 004 12, 070-174 06 35')).toEqual(['08-465 004 12', '070-174 06 35'])
    expect(splitPhoneCell('08-465 004 12 / 070-174 06 35')).toEqual(['08-465 004 12', '070-174 06 35'])
    expect(splitPhoneCell('08-46500412/070-1740635')).toEqual(['08-46500412', '070-1740635'])
    expect(splitPhoneCell('08-465 004 12 eller 070-174 06 35')).toEqual(['08-465 004 12', '070-174 06 35'])
    expect(splitPhoneCell('08-465 004 12 el 070-174 06 35')).toEqual(['08-465 004 12', '070-174 06 35'])
    expect(splitPhoneCell('08-465 004 12\n070-174 06 35')).toEqual(['08-465 004 12', '070-174 06 35'])
    expect(splitPhoneCell('0980/319 234')).toEqual(['0980/319 234'])
    expect(splitPhoneCell('08-465 004 12, ankn 12')).toEqual(['08-465 004 12, ankn 12'])
    expect(splitPhoneCell('  ')).toEqual([])
  })
})

describe('shown telephone number', () => {
  it.each([
    ['+46846500412', '08-465 004 12'],
    ['+46313900618', '031-390 06 18'],
    ['+46980319254', '0980-31 92 54'],
    ['+46701740635', '070-174 06 35'],
    ['+46771123456', '0771-12 34 56'],
    ['+46200123456', '0200-12 34 56'],
    ['+4620123456', '020-12 34 56'],
    ['+46101234567', '010-123 45 67'],
    ['+46812345678', '08-123 456 78'],
    ['+4790123456', '+4790123456'],
  ])('%s is shown as %s', (e164, shown) => {
    expect(formatPhone(e164)).toBe(shown)
  })

  it('is what the numbering plan says for every fixed and mobile number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (national) => {
        const number = parsePhoneNumberFromString(`+46${national}`)
        if (!number?.isValid() || !/FIXED_LINE|MOBILE|UAN/.test(String(number.getType()))) return
        expect(formatPhone(number.number)).toBe(number.formatNational())
      }),
      { numRuns: 20_000 },
    )
  })

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (national) => {
        const parsed = parsePhone(`+46${national}`)
        if (parsed.ok) expect(parsePhone(formatPhone(parsed.e164))).toEqual(parsed)
      }),
      { numRuns: 5_000 },
    )
  })
})
