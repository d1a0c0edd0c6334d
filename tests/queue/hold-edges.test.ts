import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { isOfMix } from '@/lib/decks/rules'
import { previewAt } from '@/lib/queue/card-preview'
import { previewOf } from '@/lib/queue/card-rules'
import { firstToCall } from '@/lib/queue/first-to-call'
import {
  ASK_AFTER_MS,
  CLOSED_TAB_MS,
  heardUntil,
  IDLE_LIMIT_MS,
  isOnOtherScreen,
  leaseOf,
  OTHER_SCREEN,
} from '@/lib/queue/hold-rules'
import { newToken } from '@/lib/queue/new-token'
import { entryIdOf } from '@/lib/queue/resolve-token'
import { NO_TRIES } from '@/lib/queue/retry-due'
import { LANES } from '@/lib/queue/types'
import { at, iso, MINUTE } from '../support/queue-instants'

describe('when a card would come back', () => {
  const entry = { attempts: 0, busyInRow: 0, bestMinute: null as number | null }
  const now = at('09:00') + 29_000

  test('to the minute: the next daypart, twenty minutes, half a year and the next daypart of a callback', () => {
    const preview = previewAt(entry, { now, rules: DEFAULT_RULES, tries: NO_TRIES })
    expect(preview).toEqual(previewOf(entry, { now: at('09:00'), rules: DEFAULT_RULES, tries: NO_TRIES }))
    expect(preview.busy).toBe(iso(at('09:20')))
    expect(preview.noAnswer).toBe(iso(at('13:00')))
    expect(preview.noSixMonths.slice(0, 10)).toBe('2027-05-19')
    expect(Date.parse(preview.callback)).toBeGreaterThan(now)
  })

  test('is another in another minute, after more attempts, after busy ones, at a best time, and for other rules', () => {
    const rules = { ...DEFAULT_RULES }
    const of = (more: Partial<typeof entry> = {}, later = 0, its = rules) =>
      previewAt({ ...entry, ...more }, { now: now + later, rules: its, tries: NO_TRIES })
    const first = of()
    expect(of().busy).toBe(iso(at('09:20')))
    expect(of({}, MINUTE).busy).toBe(iso(at('09:21')))
    expect(of().busy).toBe(iso(at('09:20')))
    expect(of({ busyInRow: 1 }).busy).toBe(iso(at('10:00')))
    expect(of({ attempts: 4 }).noAnswer).not.toBe(first.noAnswer)
    expect(of({ bestMinute: 15 * 60 }).callback).toBe(iso(at('15:00')))
    expect(of({}, 0, { ...rules, busyDelaysMinutes: [30, 60] }).busy).toBe(iso(at('09:30')))
    expect(first).toEqual(of())
  })

  test('counts what was tried today', () => {
    const tried = { busyBefore: 0, numberAttempts: 2, numberLastAt: at('08:00') }
    const preview = previewAt(entry, { now, rules: DEFAULT_RULES, tries: tried })
    expect(preview).toEqual(previewOf(entry, { now: at('09:00'), rules: DEFAULT_RULES, tries: tried }))
    expect(preview.noAnswer.slice(0, 10)).toBe('2026-11-20')
    expect(preview.busy).toBe(iso(at('12:00')))
  })
})

describe('a hold', () => {
  test('lives 20 minutes on the desk and 150 seconds on deck', () => {
    expect([leaseOf('desk'), leaseOf('deck')]).toEqual([20 * MINUTE, 150_000])
  })

  test('is asked about after 15 minutes without a hand on it, goes back after 20, and two after its tab was closed', () => {
    expect([ASK_AFTER_MS, IDLE_LIMIT_MS, CLOSED_TAB_MS]).toEqual([15 * MINUTE, 20 * MINUTE, 2 * MINUTE])
  })

  test('on another screen is said to be so', () => {
    expect(OTHER_SCREEN).toEqual({ code: 'other_screen', text: 'Kortet är öppet på en annan skärm - ta över' })
  })

  test('is on another screen that was heard from within the last minute', () => {
    const now = at('10:00')
    const hold = (screenId: string | null, heardAgo: number) => ({ screenId, until: now - heardAgo + 20 * MINUTE })
    expect(heardUntil(now)).toBe(now + 19 * MINUTE)
    expect(isOnOtherScreen(hold('one', 0), { screenId: 'two', now })).toBe(true)
    expect(isOnOtherScreen(hold('one', MINUTE - 1), { screenId: 'two', now })).toBe(true)
    expect(isOnOtherScreen(hold('one', MINUTE), { screenId: 'two', now })).toBe(false)
    expect(isOnOtherScreen(hold('one', 0), { screenId: 'one', now })).toBe(false)
    expect(isOnOtherScreen(hold(null, 0), { screenId: 'two', now })).toBe(false)
    expect(isOnOtherScreen(hold('one', 0), { screenId: null, now })).toBe(false)
  })
})

describe('a token', () => {
  test('begins with the entry, and two are never the same, over many fillings of the random bits', () => {
    const tokens = Array.from({ length: 600 }, () => newToken(7))
    expect(new Set(tokens).size).toBe(600)
    for (const token of tokens) expect(token).toMatch(/^7\.[\w-]{22}$/)
    expect(tokens.filter((token) => /^7\.A{8}/.test(token))).toEqual([])
  })

  test('names an entry only when it begins with a whole number above nought', () => {
    expect(['12.abc', '0.a', '-3.a', '1.5.a', 'x.a', '12', '', '.', '9007199254740993.a'].map(entryIdOf)).toEqual([
      ...[12, 0, 0, 1, 0, 0, 0, 0, 0],
    ])
  })
})

test('the number that is called is the first that works, else the first', () => {
  const phone = (e164: string, status: string) => ({ e164, status })
  expect(firstToCall([phone('1', 'dead'), phone('2', 'ok'), phone('3', 'ok')])?.e164).toBe('2')
  expect(firstToCall([phone('1', 'dead'), phone('2', 'fax')])?.e164).toBe('1')
  expect(firstToCall([])).toBeNull()
})

test('the mix is made of retries, woken and fresh ones; a promise and a busy one do not count in it', () => {
  expect(LANES.filter(isOfMix)).toEqual(['retry', 'woken', 'fresh'])
})
