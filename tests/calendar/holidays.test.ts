import { getHolidays } from 'swedish-holidays'
import { describe, expect, it } from 'vitest'
import { eveName, isCallingDay, isEve, isPublicHoliday, publicHolidayName } from '@/lib/calendar/holidays'
import { addCalendarDays, isoWeekdayOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'

const WEEK = { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }
const YEARS = Array.from({ length: 10 }, (_, index) => 2026 + index)

function daysOf(year: number): LocalDay[] {
  const days: LocalDay[] = []
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addCalendarDays(day, 1)) days.push(day)
  return days
}

function dayOf({ year, month, day }: { year: number; month: number; day: number }): LocalDay {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

describe('public holidays', () => {
  it.each(YEARS)('are the red days that swedish-holidays knows for %i, and no other day', (year) => {
    const expected = getHolidays(year)
      .filter((holiday) => holiday.isPublicHoliday)
      .map(dayOf)
    const red = daysOf(year).filter(isPublicHoliday)
    expect(red).toEqual([...new Set(expected)].sort())
    expect(red.length).toBe(13)
  })

  it('carry their Swedish names', () => {
    expect(daysOf(2026).flatMap((day) => publicHolidayName(day) ?? [])).toEqual([
      'Nyårsdagen',
      'Trettondedag jul',
      'Långfredagen',
      'Påskdagen',
      'Annandag påsk',
      'Första maj',
      'Kristi himmelsfärdsdag',
      'Pingstdagen',
      'Sveriges nationaldag',
      'Midsommardagen',
      'Alla helgons dag',
      'Juldagen',
      'Annandag jul',
    ])
    expect(publicHolidayName('2026-11-19')).toBeNull()
  })

  it('stand on the days the almanac of 2026 prints', () => {
    const named = daysOf(2026).filter(isPublicHoliday)
    expect(named.slice(2, 10)).toEqual([
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-20',
    ])
    expect(named[10]).toBe('2026-10-31')
  })

  it('share a date when Ascension falls on 1 May, as in 2008', () => {
    expect(publicHolidayName('2008-05-01')).toBe('Kristi himmelsfärdsdag')
    expect(daysOf(2008).filter(isPublicHoliday)).toHaveLength(12)
  })
})

describe('closed eves', () => {
  it.each(YEARS)('are midsommarafton on a Friday, julafton and nyårsafton in %i', (year) => {
    const eves = daysOf(year).filter(isEve)
    expect(eves.map(eveName)).toEqual(['Midsommarafton', 'Julafton', 'Nyårsafton'])
    expect(isoWeekdayOf(eves[0] ?? '')).toBe(5)
    expect(isPublicHoliday(addCalendarDays(eves[0] ?? '', 1))).toBe(true)
    expect(eves.some(isPublicHoliday)).toBe(false)
  })
})

describe('calling days', () => {
  it('are the weekdays of the window without red days and closed eves', () => {
    expect(isCallingDay('2026-11-19', WEEK)).toBe(true)
    expect(isCallingDay('2026-11-21', WEEK)).toBe(false)
    expect(isCallingDay('2026-12-24', WEEK)).toBe(false)
    expect(isCallingDay('2026-12-25', WEEK)).toBe(false)
    expect(isCallingDay('2026-06-19', WEEK)).toBe(false)
    expect(isCallingDay('2026-11-21', { ...WEEK, weekdays: [6] })).toBe(true)
    expect(isCallingDay('2026-06-06', { ...WEEK, weekdays: [6] })).toBe(false)
  })
})
