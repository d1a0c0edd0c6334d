import { describe, expect, it } from 'vitest'
import { foldSearchText, organizationSearchText } from '@/lib/organizations/search-text'

describe('search text', () => {
  it('keeps å, ä and ö apart from a and o, and folds other accents', () => {
    expect(foldSearchText('ÅKERS Café & Möbler AB')).toBe('åkers cafe möbler ab')
    expect(foldSearchText('A\u030akers Mo\u0308bler')).toBe('åkers möbler')
    expect(foldSearchText('Søren Ibáñez Müller')).toBe('sören ibanez muller')
  })

  it('makes one word of a telephone number however it is typed', () => {
    for (const typed of ['08-465 004 12', '+46 8 465 004 12', '+46 (0)8-46500412', '0046846500412', '0846500412']) {
      expect(foldSearchText(typed)).toBe('0846500412')
    }
    expect(foldSearchText('08-465')).toBe('08465')
  })

  it('makes one word of an organisation number however it is typed', () => {
    for (const typed of ['559501-0967', '5595010967', '165595010967', '16559501-0967']) {
      expect(foldSearchText(typed)).toBe('5595010967')
    }
  })

  it('gathers what a company is found by', () => {
    const company = {
      legalName: 'Österström Måleri AB',
      marketingName: null,
      city: 'Trollhättan',
      orgNo: '165595010967',
      email: 'info@osterstrom.example',
      numbers: ['+46313900618', '+46701740635'],
    }
    expect(organizationSearchText(company)).toBe(
      'österström måleri ab trollhättan 5595010967 info osterstrom example 0313900618 0701740635',
    )
  })
})
