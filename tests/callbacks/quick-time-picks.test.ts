import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithinPrioLimit } from '@/lib/calendar/due'
import { instantOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'
import { isInCallWindow } from '@/lib/calendar/window'
import { formatDay, formatUnderstood } from '@/lib/callbacks/format-time'
import { quickPicks } from '@/lib/callbacks/quick-time-picks'

const WEEK: CallWindow = { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }

function picksAt(day: string, minute: number, purpose: 'callback' | 'prio', window = WEEK): string[] {
  const now = instantOf(day, minute)
  return quickPicks({ now, window, purpose }).map(({ label, at }) => `${label}: ${formatUnderstood(at, now)}`)
}

describe('quick picks', () => {
  it('for a callback reach half a year ahead', () => {
    expect(picksAt('2026-11-19', 641, 'callback')).toEqual([
      'Om 1 tim: torsdag 19 nov kl. 11:45',
      'Imorgon 9:30: fredag 20 nov kl. 09:30',
      'Fre e.m.: fredag 20 nov kl. 13:00',
      'Mån v 48: måndag 23 nov kl. 09:30',
      'Om 2 veckor: torsdag 3 dec kl. 09:30',
      'Om 1 mån: måndag 21 dec kl. 09:30',
      'Om 6 mån: onsdag 19 maj 2027 kl. 09:30',
    ])
  })

  it('for a Prio stay within 30 days', () => {
    expect(picksAt('2026-11-19', 641, 'prio').map((pick) => pick.split(':')[0])).toEqual([
      'Om 1 tim',
      'Imorgon 9',
      'Fre e.m.',
      'Mån v 48',
      'Om 2 veckor',
    ])
  })

  it('name the next working day when tomorrow is none, and leave out what lies outside the window', () => {
    expect(picksAt('2026-11-20', 990, 'prio')).toEqual([
      'Mån 9:30: måndag 23 nov kl. 09:30',
      'Fre e.m.: fredag 27 nov kl. 13:00',
      'Om 2 veckor: fredag 4 dec kl. 09:30',
    ])
    expect(picksAt('2026-12-23', 990, 'prio')).toEqual([
      'Mån 9:30: måndag 28 dec kl. 09:30',
      'Om 2 veckor: torsdag 7 jan 2027 kl. 09:30',
    ])
  })

  it('tell the minute they mean when the window opens later', () => {
    expect(picksAt('2026-11-19', 641, 'prio', { ...WEEK, openMinute: 600 })).toContain(
      'Imorgon 10:00: fredag 20 nov kl. 10:00',
    )
  })

  it('are always to come, in the window, in order and different', () => {
    const nows = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(nows, fc.constantFrom('callback' as const, 'prio' as const), (now, purpose) => {
        const instants = quickPicks({ now, window: WEEK, purpose }).map(({ at }) => at)
        expect(instants.length).toBeGreaterThanOrEqual(2)
        expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other))
        for (const at of instants) {
          expect(at).toBeGreaterThan(now)
          expect(isInCallWindow(at, WEEK)).toBe(true)
          if (purpose === 'prio') expect(isWithinPrioLimit(now, at)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a time as it is told', () => {
  it('has weekday, date and clock, and the year when it is another', () => {
    const now = instantOf('2026-11-19', 641)
    expect(formatUnderstood(instantOf('2026-11-24', 840), now)).toBe('tisdag 24 nov kl. 14:00')
    expect(formatUnderstood(instantOf('2027-06-15', 545), now)).toBe('tisdag 15 juni 2027 kl. 09:05')
    expect(formatDay('2026-12-13', '2026-11-19')).toBe('söndag 13 dec')
  })
})
