import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatOrgNo, orgNoCheckDigit, parseOrgNo } from '@/lib/organizations/org-no'

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''))

/** Ten digits of a legal person: any first two, a third of at least 2, and the check digit. */
const company = fc
  .tuple(digits(2), fc.integer({ min: 2, max: 9 }), digits(6))
  .map(([start, third, rest]) => `${start}${third}${rest}`)
  .map((nine) => `${nine}${orgNoCheckDigit(nine)}`)

const person = fc
  .tuple(
    fc.date({ min: new Date('1930-01-01'), max: new Date('2009-12-31'), noInvalidDate: true }),
    digits(3),
    fc.boolean(),
  )
  .map(([born, serial, isCoordination]) => {
    const day = born.getUTCDate() + (isCoordination ? 60 : 0)
    const date = born.toISOString().slice(0, 10).replaceAll('-', '')
    const nine = `${date.slice(2, 6)}${String(day).padStart(2, '0')}${serial}`
    return { century: date.slice(0, 2), ten: `${nine}${orgNoCheckDigit(nine)}` }
  })

const written = (ten: string, century: string) => [
  ten,
  `${ten.slice(0, 6)}-${ten.slice(6)}`,
  ` ${ten.slice(0, 6)} ${ten.slice(6)} `,
  `${century}${ten}`,
  `${century}${ten.slice(0, 6)}-${ten.slice(6)}`,
  `${ten.slice(0, 6)}\u2013${ten.slice(6)}`,
]

describe('organisation number', () => {
  it('is read the same however a company writes it', () => {
    fc.assert(
      fc.property(company, (ten) => {
        for (const form of [...written(ten, '16'), `SE${ten}01`]) {
          expect(parseOrgNo(form)).toEqual({ ok: true, orgNo: `16${ten}`, isSoleTrader: false })
        }
      }),
    )
  })

  it('is read the same however a sole trader writes it, coordination numbers included', () => {
    fc.assert(
      fc.property(person, ({ ten, century }) => {
        for (const form of [...written(ten, century), `16${ten}`]) {
          expect(parseOrgNo(form)).toEqual({ ok: true, orgNo: `${century}${ten}`, isSoleTrader: true })
        }
      }),
    )
  })

  it('is refused when one digit is wrong', () => {
    fc.assert(
      fc.property(company, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 9 }), (ten, at, change) => {
        const wrong = ten.slice(0, at) + ((Number(ten[at]) + change) % 10) + ten.slice(at + 1)
        expect(parseOrgNo(wrong)).toEqual({ ok: false, fault: 'org_no_check_digit' })
      }),
    )
  })

  it('never answers anything but twelve digits that read back as themselves', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (text) => {
        const parsed = parseOrgNo(text)
        if (parsed.ok) expect(parseOrgNo(parsed.orgNo)).toEqual(parsed)
      }),
    )
  })

  it.each([
    ['556154-149', 'org_no_length'],
    ['17556154-1490', 'org_no_length'],
    ['556154-1491', 'org_no_check_digit'],
    ['se hemsida', 'org_no_characters'],
    ['5,56154E+09', 'org_no_characters'],
    ['', 'org_no_characters'],
    ['000000-0000', 'org_no_date'],
    ['191302-0004', 'org_no_check_digit'],
    ['19556154-1490', 'org_no_date'],
  ])('refuses %s as %s', (text, fault) => {
    expect(parseOrgNo(text)).toEqual({ ok: false, fault })
  })

  it('tells a person over a hundred by the plus', () => {
    const nine = '120615123'
    const ten = `${nine}${orgNoCheckDigit(nine)}`
    expect(parseOrgNo(ten)).toMatchObject({ orgNo: `20${ten}` })
    expect(parseOrgNo(`120615+${ten.slice(6)}`)).toMatchObject({ orgNo: `19${ten}` })
  })

  it('is shown as Swedes write it', () => {
    expect(formatOrgNo('165561541490')).toBe('556154-1490')
  })
})
