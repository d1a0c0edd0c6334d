import { expect, it } from 'vitest'
import { timesFor } from '@/components/desk/time/times'
import { englishTimeWords } from '@/lib/callbacks/english-time-words'
import { swedishTimeWords } from '@/lib/callbacks/time-words'

const now = Date.parse('2026-11-20T09:00:00Z')
const MINUTE = 60_000
const sv = timesFor('sv', swedishTimeWords)

it('speaks Swedish, on the wall in Stockholm', () => {
  expect(sv.clock('2026-07-01T09:00:00Z')).toBe('11:00')
  expect(sv.dayAndClock('2026-11-14T08:12:00Z', now)).toBe('14 nov 09:12')
  expect(sv.dayAndClock('2025-10-12T08:12:00Z', now)).toBe('12 okt 2025 10:12')
  expect(sv.full('2026-11-24T13:00:00Z')).toBe('tisdag 24 november 2026 kl. 14:00')
  expect(sv.short('2026-11-20T12:45:00Z', now)).toBe('13:45')
  expect(sv.short('2026-11-24T12:45:00Z', now)).toBe('24 nov 13:45')
})

it('tells when a card comes back, the day only when it is not today', () => {
  expect(sv.back('2026-11-20T13:00:00Z', now)).toBe('14:00')
  expect(sv.back('2026-11-23T08:30:00Z', now)).toBe('mån 09:30')
  expect(sv.back('2027-05-20T08:00:00Z', now)).toBe('20 maj 2027')
})

it('tells how long ago and how long left', () => {
  expect(sv.ago(now - 10_000, now)).toBe('nyss')
  expect(sv.ago(now - 3 * 1440 * MINUTE, now)).toBe('för 3 dagar sedan')
  expect(sv.left(now + 12 * MINUTE + 5000, now)).toBe('12 min 5 s')
  expect(sv.left(now + 125 * MINUTE, now)).toBe('2 tim 5 min')
  expect(sv.left(now - 1, now)).toBe('0 s')
})

it('speaks English too', () => {
  const en = timesFor('en', englishTimeWords)
  expect(en.dayAndClock('2026-11-14T08:12:00Z', now)).toBe('14 Nov 09:12')
  expect(en.full('2026-11-24T13:00:00Z')).toBe('Tuesday 24 November 2026, 14:00')
  expect(en.back('2026-11-23T08:30:00Z', now)).toBe('Mon 09:30')
  expect(en.ago(now - 2 * 60 * MINUTE, now)).toBe('2 hours ago')
  expect(en.left(now + 65_000, now)).toBe('1 min 5 s')
})
