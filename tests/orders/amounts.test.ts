import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatAmount, HIGHEST_ORE, parseAmount } from '@/lib/orders/rules/parse-amount'
import { asksForLogo, asksForUrl, DEFAULT_ORDER_SETTINGS, highestLineOf, totalsOf } from '@/lib/orders/rules/totals'

describe('An amount as people write it (S54)', () => {
  it.each([
    ['2400', 240_000],
    ['2 400', 240_000],
    ['2\u00a0400', 240_000],
    ['2   400', 240_000],
    ['2400,00', 240_000],
    ['2400,5', 240_050],
    ['2400.50', 240_050],
    ['2.400,50', 240_050],
    ['2.400', 240_000],
    ['2 400 kr', 240_000],
    ['2400kr', 240_000],
    ['2400:-', 240_000],
    [' 2400 SEK ', 240_000],
    ['10 000 000', HIGHEST_ORE],
    ['0,01', 1],
  ])('reads "%s" as %i öre', (text, ore) => expect(parseAmount(text)).toEqual({ ok: true, ore }))

  it.each([
    ['', 'amount_missing'],
    ['  kr', 'amount_missing'],
    ['0', 'amount_zero'],
    ['0,00', 'amount_zero'],
    ['-0', 'amount_zero'],
    ['-2400', 'amount_negative'],
    ['−1', 'amount_negative'],
    ['-2 400', 'amount_negative'],
    ['2400-', 'amount_characters'],
    ['kr 2400', 'amount_characters'],
    ['x2 400', 'amount_characters'],
    ['2 400x', 'amount_characters'],
    ['1e9', 'amount_characters'],
    ['=1+1', 'amount_characters'],
    ['2,400', 'amount_characters'],
    ['24 00', 'amount_characters'],
    ['tvåtusen', 'amount_characters'],
    ['NaN', 'amount_characters'],
    ['10 000 000,01', 'amount_too_large'],
    ['9999999999999', 'amount_too_large'],
  ])('refuses "%s" as %s', (text, fault) => expect(parseAmount(text)).toEqual({ ok: false, fault }))

  it.each([
    [0, '0'],
    [240_000, '2\u00a0400'],
    [240_005, '2\u00a0400,05'],
    [-240_050, '−2\u00a0400,50'],
    [100_000_000, '1\u00a0000\u00a0000'],
  ])('shows %i öre as "%s"', (ore, text) => expect(formatAmount(ore)).toBe(text))

  test('what is shown is read as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: HIGHEST_ORE }), (ore) => {
        expect(parseAmount(formatAmount(ore))).toEqual({ ok: true, ore })
      }),
    )
  })

  test('whatever is written, an amount is a whole number of öre that can be a price', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 ,.-:ekr') }), (text) => {
        const read = parseAmount(text)
        if (read.ok) expect(Number.isSafeInteger(read.ore) && read.ore > 0 && read.ore <= HIGHEST_ORE).toBe(true)
      }),
    )
  })
})

describe('Sums and thresholds', () => {
  it.each([
    [[240_000], 240_000, 60_000, 300_000],
    [[120_000, 95_050], 215_050, 53_763, 268_813],
    [[1], 1, 0, 1],
    [[2], 2, 1, 3],
    [[], 0, 0, 0],
  ])('adds VAT to %j', (lines, totalExVat, vat, total) => {
    const totals = totalsOf(
      lines.map((totalOre) => ({ totalOre })),
      { vatRate: 25 },
    )
    expect(totals).toEqual({ totalExVat, vat, total })
  })

  it.each([
    [[119_999], false, false],
    [[120_000], true, false],
    [[100_000, 100_000, 100_000], false, false],
    [[239_900], true, false],
    [[239_999], true, false],
    [[240_000], true, true],
    [[50_000, 240_000], true, true],
  ])('compares the highest line of %j with the thresholds', (lines, url, logo) => {
    const ofLines = lines.map((totalOre) => ({ totalOre }))
    expect(asksForUrl(ofLines, DEFAULT_ORDER_SETTINGS)).toBe(url)
    expect(asksForLogo(ofLines, DEFAULT_ORDER_SETTINGS)).toBe(logo)
  })

  test('VAT is within half an öre of the exact figure, and whole', () => {
    const lines = fc.array(fc.record({ totalOre: fc.integer({ min: 1, max: 1_000_000 }) }), { maxLength: 20 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 50 }), (all, vatRate) => {
        const { totalExVat, vat, total } = totalsOf(all, { vatRate })
        expect(Number.isSafeInteger(vat)).toBe(true)
        expect(Math.abs(vat * 100 - totalExVat * vatRate)).toBeLessThanOrEqual(50)
        expect(total).toBe(totalExVat + vat)
        expect(highestLineOf(all)).toBeLessThanOrEqual(totalExVat)
      }),
    )
  })
})
