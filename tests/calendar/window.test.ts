import { describe, expect, it } from 'vitest'
import { DAYPARTS, daypartIndexOf } from '@/lib/calendar/daypart-of'
import { nextDifferentDaypart } from '@/lib/calendar/dayparts'
import { instantOf, localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'
import {
  clampToWindow,
  closingOf,
  isInCallWindow,
  isInHardCeiling,
  nextInHardCeiling,
  nextOpening,
  nextWorkingDayStart,
} from '@/lib/calendar/window'

const WEEK: CallWindow = { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }
const on = (day: string, clock: string) => instantOf(day, Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
const shown = (at: number) => {
  const minute = localMinuteOf(at)
  return `${localDayOf(at)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

describe('the call window', () => {
  it('is open from its first minute until the one before closing', () => {
    expect(isInCallWindow(on('2026-11-19', '08:00'), WEEK)).toBe(true)
    expect(isInCallWindow(on('2026-11-19', '17:00') - 1, WEEK)).toBe(true)
    expect(isInCallWindow(on('2026-11-19', '17:00'), WEEK)).toBe(false)
    expect(isInCallWindow(on('2026-11-19', '08:00') - 1, WEEK)).toBe(false)
    expect(isInCallWindow(on('2026-12-25', '10:00'), WEEK)).toBe(false)
  })

  it.each([
    ['2026-11-19', '10:41', '2026-11-19 10:41'],
    ['2026-11-19', '07:00', '2026-11-19 08:00'],
    ['2026-11-19', '17:00', '2026-11-20 08:00'],
    ['2026-11-20', '17:30', '2026-11-23 08:00'],
    ['2026-12-23', '18:00', '2026-12-28 08:00'],
    ['2026-12-30', '23:59', '2027-01-04 08:00'],
    ['2026-03-27', '20:00', '2026-03-30 08:00'],
    ['2026-10-24', '12:00', '2026-10-26 08:00'],
    ['2026-06-18', '17:00', '2026-06-22 08:00'],
    ['2026-04-02', '17:00', '2026-04-07 08:00'],
  ])('after %s %s opens at %s', (day, clock, expected) => {
    expect(shown(nextOpening(on(day, clock), WEEK))).toBe(expected)
  })

  it('tells when it closes only while it is open', () => {
    expect(closingOf(on('2026-11-19', '10:41'), WEEK)).toBe(on('2026-11-19', '17:00'))
    expect(closingOf(on('2026-11-19', '17:00'), WEEK)).toBeNull()
    expect(closingOf(on('2026-11-21', '10:00'), WEEK)).toBeNull()
  })

  it('never reaches past the hard ceiling, whatever a campaign says', () => {
    const wide = { weekdays: [1, 2, 3, 4, 5, 6, 7], openMinute: 0, closeMinute: 1440 }
    expect(isInCallWindow(on('2026-11-19', '07:59'), wide)).toBe(false)
    expect(isInCallWindow(on('2026-11-19', '20:59'), wide)).toBe(true)
    expect(isInCallWindow(on('2026-11-19', '21:00'), wide)).toBe(false)
    expect(shown(nextOpening(on('2026-11-19', '21:00'), wide))).toBe('2026-11-20 08:00')
  })

  it('opens on the next working day even while today is open', () => {
    expect(shown(nextWorkingDayStart(on('2026-11-20', '07:00'), WEEK))).toBe('2026-11-23 08:00')
  })

  it('refuses a window that never opens instead of searching for ever', () => {
    expect(() => nextOpening(on('2026-11-19', '18:00'), { ...WEEK, weekdays: [] })).toThrow(RangeError)
    expect(() => nextOpening(on('2026-11-19', '18:00'), { ...WEEK, closeMinute: 480 })).toThrow(RangeError)
    expect(() => nextOpening(on('2026-11-19', '18:00'), { ...WEEK, weekdays: [8] })).toThrow(RangeError)
  })

  it('clamps a minute to opening or to half an hour before closing', () => {
    expect([420, 600, 1020, 1100].map((minute) => clampToWindow(minute, WEEK))).toEqual([480, 600, 990, 990])
  })
})

describe('the hard ceiling', () => {
  it('is 08:00 to 21:00 on any day', () => {
    expect(isInHardCeiling(on('2026-12-25', '08:00'))).toBe(true)
    expect(isInHardCeiling(on('2026-12-25', '21:00'))).toBe(false)
    expect(isInHardCeiling(on('2026-12-25', '07:59'))).toBe(false)
    expect(shown(nextInHardCeiling(on('2026-12-25', '21:00')))).toBe('2026-12-26 08:00')
    expect(shown(nextInHardCeiling(on('2026-12-25', '03:00')))).toBe('2026-12-25 08:00')
    expect(shown(nextInHardCeiling(on('2026-12-25', '12:34')))).toBe('2026-12-25 12:34')
  })
})

describe('dayparts', () => {
  it('are four and leave lunch out', () => {
    expect(DAYPARTS).toHaveLength(4)
    const clocks = ['07:59', '08:00', '10:29', '10:30', '11:59', '12:00', '12:59', '13:00', '14:45', '16:59', '17:00']
    expect(clocks.map((clock) => daypartIndexOf(on('2026-11-19', clock)))).toEqual([
      null,
      0,
      0,
      1,
      1,
      null,
      null,
      2,
      3,
      3,
      null,
    ])
  })

  it.each([
    { notBefore: '14:41', daypart: 1, expected: '2026-11-19 14:41' },
    { notBefore: '12:15', daypart: 0, expected: '2026-11-19 13:00' },
    { notBefore: '14:00', daypart: 2, expected: '2026-11-19 14:45' },
    { notBefore: '15:00', daypart: 3, expected: '2026-11-20 08:00' },
    { notBefore: '17:00', daypart: 0, expected: '2026-11-20 10:30' },
    { notBefore: '12:30', daypart: null, expected: '2026-11-19 13:00' },
  ])('from $notBefore avoiding $daypart come next at $expected', ({ notBefore, daypart, expected }) => {
    const earliest = on('2026-11-19', notBefore)
    expect(shown(nextDifferentDaypart({ after: 0, notBefore: earliest, daypart, window: WEEK }))).toBe(expected)
  })

  it('are cut by a narrow window', () => {
    const afternoon = { ...WEEK, openMinute: 840 }
    const at = on('2026-11-19', '15:00')
    expect(shown(nextDifferentDaypart({ after: at, notBefore: at, daypart: 3, window: afternoon }))).toBe(
      '2026-11-20 14:00',
    )
  })

  it('repeat when the window has only one, and yield to the opening when it has none', () => {
    const at = on('2026-11-19', '16:00')
    const late = { ...WEEK, openMinute: 900 }
    expect(shown(nextDifferentDaypart({ after: at, notBefore: at, daypart: 3, window: late }))).toBe('2026-11-19 16:00')
    const evening = { ...WEEK, openMinute: 1020, closeMinute: 1200 }
    expect(shown(nextDifferentDaypart({ after: at, notBefore: at, daypart: 3, window: evening }))).toBe(
      '2026-11-19 17:00',
    )
  })
})
