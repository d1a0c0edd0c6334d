import { describe, expect, test } from 'vitest'
import { type CompanyToStop, keysOfStop, type StopWish } from '@/lib/suppression/rules'

const wish: StopWish = { case: 'no_calls', e164: '+4631390901', wholeCompany: false, urgent: false }
const chain: CompanyToStop = { orgNo: '165595010967', workplaces: 2, numbers: ['+4631390900', '+4631390901'] }

describe('what a stop is keyed on', () => {
  test('"vill inte bli uppringd" stops the number, and is always urgent', () => {
    expect(keysOfStop(wish, chain)).toEqual({ phone: '+4631390901', orgNo: null, urgent: true })
  })

  test('all workplaces when that was chosen, or when there is only one', () => {
    expect(keysOfStop({ ...wish, wholeCompany: true }, chain).orgNo).toBe(chain.orgNo)
    expect(keysOfStop(wish, { ...chain, workplaces: 1 }).orgNo).toBe(chain.orgNo)
  })

  test('"helt upphört" leaves the number free', () => {
    expect(keysOfStop({ ...wish, case: 'ceased' }, { ...chain, workplaces: 1 })).toEqual({
      phone: null,
      orgNo: chain.orgNo,
      urgent: false,
    })
  })

  test('"nyligen ringt" and a private person never stop the other workplaces', () => {
    for (const ofCase of ['recently_called', 'private_person'] as const) {
      expect(keysOfStop({ ...wish, case: ofCase, wholeCompany: true }, chain).orgNo).toBeNull()
    }
  })

  test('without a number said, a stop for good takes the first, and "nyligen ringt" none', () => {
    expect(keysOfStop({ ...wish, e164: null }, chain).phone).toBe('+4631390900')
    expect(keysOfStop({ ...wish, e164: null }, { ...chain, numbers: [] }).phone).toBeNull()
    expect(keysOfStop({ ...wish, e164: null, case: 'recently_called' }, chain).phone).toBeNull()
  })

  test('the box "arg" makes any case urgent', () => {
    expect(keysOfStop({ ...wish, case: 'recently_called', urgent: true }, chain).urgent).toBe(true)
  })
})
