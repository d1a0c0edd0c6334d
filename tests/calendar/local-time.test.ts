import { TZDate } from '@date-fns/tz'
import { addMonths, getISOWeek, getISOWeekYear } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCalendarDays,
  addCalendarMonths,
  daysBetween,
  instantOf,
  isoWeekdayOf,
  isoWeekOf,
  isoWeekYearOf,
  isRealDay,
  localDayOf,
  localHourOf,
  localMinuteOf,
  mondayOfIsoWeek,
} from '@/lib/calendar/local-time'
import { offsetAt } from '@/lib/calendar/stockholm-offset'

const ZONE = 'Europe/Stockholm'
const FROM = Date.UTC(2020, 0, 1)
const TO = Date.UTC(2041, 0, 1)
const HOUR = 3_600_000
const instants = fc.integer({ min: FROM, max: TO })
const utc = (text: string) => Date.parse(`${text}:00Z`)

describe('the Stockholm offset', () => {
  it('agrees with @date-fns/tz at every hour of every changing day and every sixth hour between, 2020 to 2040', () => {
    for (let at = FROM; at < TO; at += 6 * HOUR) {
      if (offsetAt(at) !== offsetAt(at + 6 * HOUR)) {
        for (let near = at; near <= at + 6 * HOUR; near += HOUR) {
          expect(offsetAt(near)).toBe(-new TZDate(near, ZONE).getTimezoneOffset() * 60_000)
          expect(offsetAt(near - 1)).toBe(-new TZDate(near - 1, ZONE).getTimezoneOffset() * 60_000)
        }
      }
      if (offsetAt(at) !== -new TZDate(at, ZONE).getTimezoneOffset() * 60_000) expect.fail(`${at}`)
    }
  })
})

describe('local time', () => {
  it('gives the day, hour and minute that @date-fns/tz gives', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const local = new TZDate(at, ZONE)
        expect(localDayOf(at)).toBe(local.toISOString().slice(0, 10))
        expect(localHourOf(at)).toBe(local.getHours())
        expect(localMinuteOf(at)).toBe(local.getHours() * 60 + local.getMinutes())
      }),
      { numRuns: 3000 },
    )
  })

  it('turns back into the same minute, but for the second of the doubled hours', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const minute = at - (((at % 60_000) + 60_000) % 60_000)
        const back = instantOf(localDayOf(minute), localMinuteOf(minute))
        expect([minute, minute - HOUR]).toContain(back)
        if (back !== minute) expect(offsetAt(back)).not.toBe(offsetAt(minute))
      }),
      { numRuns: 3000 },
    )
  })

  it('moves a time in the hour that spring skips to the instant the gap ends', () => {
    expect(instantOf('2026-03-29', 119)).toBe(utc('2026-03-29T00:59'))
    expect(instantOf('2026-03-29', 120)).toBe(utc('2026-03-29T01:00'))
    expect(instantOf('2026-03-29', 150)).toBe(utc('2026-03-29T01:00'))
    expect(instantOf('2026-03-29', 180)).toBe(utc('2026-03-29T01:00'))
    expect(instantOf('2026-03-29', 181)).toBe(utc('2026-03-29T01:01'))
  })

  it('takes the first of the two hours that autumn doubles', () => {
    expect(instantOf('2026-10-25', 150)).toBe(utc('2026-10-25T00:30'))
    expect(instantOf('2026-10-25', 180)).toBe(utc('2026-10-25T02:00'))
    expect(localMinuteOf(utc('2026-10-25T01:30'))).toBe(150)
  })

  it('counts a changing day from midnight to midnight', () => {
    expect(instantOf('2026-03-29', 1440) - instantOf('2026-03-29', 0)).toBe(23 * HOUR)
    expect(instantOf('2026-10-25', 1440) - instantOf('2026-10-25', 0)).toBe(25 * HOUR)
  })
})

describe('calendar arithmetic', () => {
  it('keeps the time on the wall over months and clamps to the end of the month, as date-fns does', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 24 }), (at, months) => {
        const wanted = addMonths(new TZDate(at, ZONE), months)
        const got = addCalendarMonths(at, months)
        expect(localDayOf(got)).toBe(wanted.toISOString().slice(0, 10))
        const isChangingNight = [3, 10].includes(wanted.getMonth() + 1) && wanted.getHours() < 4
        if (!isChangingNight) expect(got).toBe(wanted.getTime())
      }),
      { numRuns: 2000 },
    )
  })

  it('lands on the last of February six months after 31 August', () => {
    const over = (day: string) => localDayOf(addCalendarMonths(instantOf(day, 600), 6))
    expect(over('2026-08-31')).toBe('2027-02-28')
    expect(over('2027-08-31')).toBe('2028-02-29')
    expect(over('2027-08-29')).toBe('2028-02-29')
    expect(localDayOf(addCalendarMonths(instantOf('2028-02-29', 600), 12))).toBe('2029-02-28')
    expect(localMinuteOf(addCalendarMonths(instantOf('2026-08-31', 600), 6))).toBe(600)
  })

  it('adds days over a leap day, a year shift and both changing days', () => {
    expect(addCalendarDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addCalendarDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addCalendarDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addCalendarDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addCalendarDays('9999-12-31', 1)).toBe('10000-01-01')
    expect(addCalendarDays('10000-01-02', -2)).toBe('9999-12-31')
    expect(addCalendarDays('2026-10-26', -2)).toBe('2026-10-24')
    expect(daysBetween('2026-12-24', '2027-01-06')).toBe(13)
  })

  it('numbers weeks as ISO does', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const day = localDayOf(at)
        const noon = new TZDate(instantOf(day, 720), ZONE)
        expect(isoWeekOf(day)).toBe(getISOWeek(noon))
        expect(isoWeekYearOf(day)).toBe(getISOWeekYear(noon))
        expect(isoWeekdayOf(day)).toBe(noon.getDay() || 7)
        const monday = mondayOfIsoWeek(isoWeekYearOf(day), isoWeekOf(day))
        expect(daysBetween(monday ?? '', day)).toBe(isoWeekdayOf(day) - 1)
      }),
    )
  })

  it('knows week 53 of 2026 and that 2027 has none', () => {
    expect(isoWeekOf('2027-01-01')).toBe(53)
    expect(isoWeekYearOf('2027-01-01')).toBe(2026)
    expect(mondayOfIsoWeek(2026, 53)).toBe('2026-12-28')
    expect(mondayOfIsoWeek(2027, 53)).toBeNull()
  })

  it('tells dates that exist from those that do not', () => {
    expect(['2028-02-29', '2026-12-31'].every(isRealDay)).toBe(true)
    expect(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'].some(isRealDay)).toBe(false)
  })

  it('is quick enough for the hot path', () => {
    const startedAt = performance.now()
    let sum = 0
    for (let index = 0; index < 200_000; index++)
      sum += localMinuteOf(FROM + index * 1_234_567) + offsetAt(index * 98_765)
    expect(sum).toBeGreaterThan(0)
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })
})
