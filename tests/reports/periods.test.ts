import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCalendarDays, daysBetween, instantOf, isoWeekdayOf, isoWeekOf, localDayOf } from '@/lib/calendar/local-time'
import { clipped, endOf, periodBefore, QUICK_PICKS, quickPeriod, startOf, startsIn } from '@/lib/reports/periods'
import { TIME_GROUPS } from '@/lib/reports/types'

const day = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addCalendarDays('2024-01-01', days))
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, days]) => ({ from, to: addCalendarDays(from, days) }))
const group = fc.constantFrom(...TIME_GROUPS)

describe('the quick picks', () => {
  test.each([
    ['today', '2026-11-19', '2026-11-19'],
    ['yesterday', '2026-11-18', '2026-11-18'],
    ['this_week', '2026-11-16', '2026-11-19'],
    ['last_week', '2026-11-09', '2026-11-15'],
    ['this_month', '2026-11-01', '2026-11-19'],
    ['this_year', '2026-01-01', '2026-11-19'],
  ] as const)('%s is %s to %s on Thursday 19 November', (pick, from, to) => {
    expect(quickPeriod(pick, '2026-11-19')).toEqual({ from, to })
  })

  test('last week of the first days of a year is in the year before', () => {
    expect(quickPeriod('last_week', '2027-01-01')).toEqual({ from: '2026-12-21', to: '2026-12-27' })
    expect(quickPeriod('this_week', '2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-01' })
  })

  test('none reaches past today', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...QUICK_PICKS), (today, pick) => {
        const { from, to } = quickPeriod(pick, today)
        expect(from <= to && to <= today).toBe(true)
      }),
    )
  })
})

describe('the period before', () => {
  test.each([
    ['a day', '2026-11-19', '2026-11-19', '2026-11-12', '2026-11-12'],
    ['a week', '2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15'],
    ['a week under way', '2026-11-16', '2026-11-18', '2026-11-09', '2026-11-11'],
    ['a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['February', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
    ['a month under way', '2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
    ['a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['a year under way', '2028-01-01', '2028-02-29', '2027-01-01', '2027-02-28'],
    ['any days', '2026-11-05', '2026-11-14', '2026-10-26', '2026-11-04'],
  ])('of %s, %s to %s, is %s to %s', (_, from, to, wasFrom, wasTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: wasFrom, to: wasTo })
  })

  test('ends before the period begins, and is never longer than the longest month or year makes it', () => {
    fc.assert(
      fc.property(period, ({ from, to }) => {
        const before = periodBefore({ from, to })
        expect(before.from <= before.to && before.to < from).toBe(true)
        expect(Math.abs(daysBetween(before.from, before.to) - daysBetween(from, to))).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('the parts of the calendar', () => {
  test('cover a period without a gap and without a day twice, over every change of time and year', () => {
    fc.assert(
      fc.property(period, group, (whole, by) => {
        const parts = startsIn(whole, by).map((first) => clipped(first, by, whole))
        expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([whole.from, whole.to])
        parts.slice(1).forEach((part, at) => {
          expect(part.from).toBe(addCalendarDays(parts[at]?.to ?? '', 1))
        })
      }),
    )
  })

  test('hold each day in the part that begins last', () => {
    fc.assert(
      fc.property(day, group, (one, by) => {
        const first = startOf(one, by)
        expect(first <= one && one <= endOf(first, by)).toBe(true)
        expect(startOf(endOf(first, by), by)).toBe(first)
      }),
    )
  })

  test('weeks are those of ISO: a Monday, one number from end to end', () => {
    fc.assert(
      fc.property(day, (one) => {
        const monday = startOf(one, 'week')
        expect(isoWeekdayOf(monday)).toBe(1)
        expect(isoWeekOf(endOf(monday, 'week'))).toBe(isoWeekOf(one))
      }),
    )
  })

  test('a day is a day on the wall, also the two that have 23 and 25 hours', () => {
    for (const one of ['2026-03-29', '2026-10-25']) {
      const [first, last] = [instantOf(one, 0), instantOf(addCalendarDays(one, 1), 0) - 1]
      expect([localDayOf(first), localDayOf(last)]).toEqual([one, one])
    }
  })
})

test('the last parts of the calendar come to an end', () => {
  for (const by of TIME_GROUPS)
    expect(startsIn({ from: '9999-12-20', to: '9999-12-31' }, by).length).toBeLessThanOrEqual(12)
  expect(startsIn({ from: '9999-12-20', to: '9999-12-31' }, 'week')).toEqual(['9999-12-20', '9999-12-27'])
})
