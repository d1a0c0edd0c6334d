import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { isReleasedByItself, overdueWorkingDays } from '@/lib/locks/rules'

const { window } = DEFAULT_RULES
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute)

describe('how late a promise is', () => {
  test('it is one working day late at the same time of the next working day', () => {
    const promised = at('2026-11-19', 14)
    expect(overdueWorkingDays(promised, at('2026-11-19', 16), window)).toBe(0)
    expect(overdueWorkingDays(promised, at('2026-11-20', 13, 59), window)).toBe(0)
    expect(overdueWorkingDays(promised, at('2026-11-20', 14), window)).toBe(1)
  })

  test('weekends and public holidays do not count', () => {
    expect(overdueWorkingDays(at('2026-11-20', 14), at('2026-11-22', 20), window)).toBe(0)
    expect(overdueWorkingDays(at('2026-11-20', 14), at('2026-11-23', 14), window)).toBe(1)
    expect(overdueWorkingDays(at('2026-12-23', 10), at('2026-12-27', 12), window)).toBe(0)
  })

  test('a promise that lies ahead is not late', () => {
    expect(overdueWorkingDays(at('2026-11-20', 14), at('2026-11-19', 14), window)).toBe(0)
  })

  test('time never makes it less late', () => {
    const start = at('2026-01-02', 9)
    fc.assert(
      fc.property(fc.nat(3e9), fc.nat(2e9), fc.nat(2e9), (promise, wait, more) => {
        const promised = start + promise
        const days = overdueWorkingDays(promised, promised + wait, window)
        expect(overdueWorkingDays(promised, promised + wait + more, window)).toBeGreaterThanOrEqual(days)
      }),
      { numRuns: 100 },
    )
  })
})

test('nothing is released by itself unless the rule is on', () => {
  expect(isReleasedByItself(30, DEFAULT_RULES)).toBe(false)
  expect(isReleasedByItself(2, { ...DEFAULT_RULES, autoReleaseOverdueLocks: true })).toBe(false)
  expect(isReleasedByItself(3, { ...DEFAULT_RULES, autoReleaseOverdueLocks: true })).toBe(true)
})
