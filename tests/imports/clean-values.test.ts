import { describe, expect, it } from 'vitest'
import { codes, kept } from './one-row'

describe('a value of a row', () => {
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
})
