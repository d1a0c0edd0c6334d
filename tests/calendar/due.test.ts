import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daypartIndexOf } from '@/lib/calendar/daypart-of'
import {
  dueAfterBusy,
  dueAfterCallback,
  dueAfterNoAnswer,
  dueInSixMonths,
  isWithinPrioLimit,
  notBeforeAfterAttempts,
} from '@/lib/calendar/due'
import { isEve, isPublicHoliday } from '@/lib/calendar/holidays'
import { addCalendarMonths, instantOf, isoWeekdayOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'

const WEEK: CallWindow = { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }
const MINUTE = 60_000
const on = (text: string) => instantOf(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14)))
const shown = (at: number) => {
  const minute = localMinuteOf(at)
  return `${localDayOf(at)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

describe('Ej svar comes back', () => {
  it.each([
    ['2026-11-19 08:15', 1, '2026-11-19 13:00'],
    ['2026-11-19 10:41', 1, '2026-11-19 14:41'],
    ['2026-11-19 13:05', 1, '2026-11-20 08:00'],
    ['2026-11-19 08:15', 2, '2026-11-20 10:30'],
    ['2026-11-19 16:00', 2, '2026-11-20 08:00'],
    ['2026-11-20 10:41', 4, '2026-11-23 08:00'],
    ['2026-12-30 09:00', 2, '2027-01-04 10:30'],
    ['2026-11-19 17:20', 1, '2026-11-20 08:00'],
    ['2028-02-28 16:00', 1, '2028-02-29 08:00'],
  ])('after %s with %i attempts at %s', (now, attempts, expected) => {
    expect(shown(dueAfterNoAnswer({ now: on(now), attempts, window: WEEK }))).toBe(expected)
  })
})

describe('Upptaget comes back', () => {
  it.each([
    ['2026-11-19 10:41', 1, 1, '2026-11-19 11:01'],
    ['2026-11-19 10:41', 2, 2, '2026-11-19 11:41'],
    ['2026-11-19 10:41', 3, 3, '2026-11-20 08:00'],
    ['2026-11-20 10:41', 4, 1, '2026-11-20 11:41'],
    ['2026-11-20 16:50', 1, 1, '2026-11-23 08:00'],
  ])('after %s, %i in a row and %i that day, at %s', (now, busyInRow, busyToday, expected) => {
    expect(shown(dueAfterBusy({ now: on(now), busyInRow, busyToday, window: WEEK }))).toBe(expected)
  })
})

describe('Nej/Återkom 6 mån comes back', () => {
  it.each([
    ['2026-11-19 10:41', '2027-05-19 10:41'],
    ['2026-08-31 14:00', '2027-03-01 14:00'],
    ['2027-08-31 14:00', '2028-02-29 14:00'],
    ['2026-06-24 09:00', '2026-12-28 09:00'],
    ['2026-11-06 09:00', '2027-05-07 09:00'],
    ['2026-11-19 17:20', '2027-05-19 16:30'],
    ['2026-09-29 08:30', '2027-03-30 08:30'],
  ])('of %s at %s', (now, expected) => {
    expect(shown(dueInSixMonths(on(now), WEEK))).toBe(expected)
  })
})

describe('Återkom comes back', () => {
  const now = on('2026-11-19 10:41')

  it('at the chosen time as it is, outside the window too', () => {
    const chosenAt = on('2026-11-21 19:00')
    expect(dueAfterCallback({ now, chosenAt, bestMinute: 600, window: WEEK })).toBe(chosenAt)
  })

  it.each([
    [600, '2026-11-20 10:00'],
    [900, '2026-11-19 15:00'],
    [1080, '2026-11-19 16:30'],
    [420, '2026-11-20 08:00'],
    [null, '2026-11-19 13:00'],
  ])('with best minute %s at %s', (bestMinute, expected) => {
    expect(shown(dueAfterCallback({ now, chosenAt: null, bestMinute, window: WEEK }))).toBe(expected)
  })

  it('not at the best time of a day without calling', () => {
    const eve = on('2026-12-24 09:00')
    expect(shown(dueAfterCallback({ now: eve, chosenAt: null, bestMinute: 900, window: WEEK }))).toBe(
      '2026-12-28 15:00',
    )
  })
})

describe('the Prio limit', () => {
  it('includes the whole thirtieth day', () => {
    const now = on('2026-11-19 10:41')
    expect(isWithinPrioLimit(now, on('2026-12-19 20:59'))).toBe(true)
    expect(isWithinPrioLimit(now, on('2026-12-20 08:00'))).toBe(false)
    expect(isWithinPrioLimit(now, on('2026-11-21 08:00'), 1)).toBe(false)
  })
})

describe('a number may be tried again', () => {
  it.each([
    ['2026-11-19 10:41', 0, '2026-11-19 10:41'],
    ['2026-11-19 08:00', 1, '2026-11-19 12:00'],
    ['2026-11-19 12:00', 2, '2026-11-19 16:00'],
    ['2026-11-19 09:00', 3, '2026-11-20 08:00'],
    ['2026-11-20 14:00', 1, '2026-11-23 08:00'],
  ])('last tried %s, %i that day, from %s', (now, attemptsTodayOnNumber, expected) => {
    expect(shown(notBeforeAfterAttempts({ now: on(now), attemptsTodayOnNumber, window: WEEK }))).toBe(expected)
  })
})

describe('at 10 000 random instants', () => {
  const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 11, 31, 23, 59) })
  // Whole weeks, odd weeks, evening campaigns and rules that ask for more than the ceiling allows.
  const windows = fc
    .record({
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      openMinute: fc.integer({ min: 360, max: 1200 }),
      length: fc.integer({ min: 30, max: 900 }),
    })
    .map(({ weekdays, openMinute, length }) => ({
      weekdays,
      openMinute,
      closeMinute: Math.max(openMinute, 480) + length,
    }))
  const anyWindow = fc.oneof({ weight: 3, arbitrary: fc.constant(WEEK) }, { weight: 1, arbitrary: windows })

  function expectServable(at: number, window: CallWindow) {
    const day = localDayOf(at)
    const minute = localMinuteOf(at)
    const wrong =
      !window.weekdays.includes(isoWeekdayOf(day)) ||
      isPublicHoliday(day) ||
      isEve(day) ||
      minute < Math.max(480, window.openMinute) ||
      minute >= Math.min(1260, window.closeMinute)
    if (wrong) expect.fail(`${shown(at)} is outside ${JSON.stringify(window)}`)
  }

  it('everything that was not promised falls due inside the window, later than now', () => {
    fc.assert(
      fc.property(
        instants,
        anyWindow,
        fc.integer({ min: 1, max: 6 }),
        fc.option(fc.integer({ min: 0, max: 1439 })),
        (now, window, count, bestMinute) => {
          const dues = [
            dueAfterNoAnswer({ now, attempts: count, window }),
            dueAfterBusy({ now, busyInRow: count, busyToday: Math.min(count, 3), window }),
            dueInSixMonths(now, window),
            dueAfterCallback({ now, chosenAt: null, bestMinute, window }),
            notBeforeAfterAttempts({ now, attemptsTodayOnNumber: count, window }),
          ]
          for (const due of dues) {
            expectServable(due, window)
            if (due < now) expect.fail(`${shown(due)} is before ${shown(now)}`)
          }
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('Ej svar keeps its gap, its other daypart and one attempt a day after the second', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 6 }), (now, attempts) => {
        const due = dueAfterNoAnswer({ now, attempts, window: WEEK })
        expect(due - now).toBeGreaterThanOrEqual(240 * MINUTE)
        expect(daypartIndexOf(due)).not.toBeNull()
        expect(daypartIndexOf(due)).not.toBe(daypartIndexOf(now))
        if (attempts >= 2) expect(localDayOf(due) > localDayOf(now)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('six months is never earlier than six calendar months and less than two weeks later', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const due = dueInSixMonths(now, WEEK)
        const sixMonthsOn = addCalendarMonths(now, 6)
        expect(localDayOf(due) >= localDayOf(sixMonthsOn)).toBe(true)
        expect(due - sixMonthsOn).toBeLessThan(14 * 1440 * MINUTE)
      }),
      { numRuns: 3000 },
    )
  })
})
