import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { becauseOf, type EmptyQueue } from '@/lib/queue/because'
import { previewAt } from '@/lib/queue/card-preview'
import { previewOf } from '@/lib/queue/card-rules'
import { englishWhyWords } from '@/lib/queue/english-why-words'
import { firstToCall } from '@/lib/queue/first-to-call'
import { heardUntil, isOnOtherScreen, leaseOf } from '@/lib/queue/hold-rules'
import { newToken } from '@/lib/queue/new-token'
import { entryIdOf } from '@/lib/queue/resolve-token'
import { NO_TRIES } from '@/lib/queue/retry-due'
import { type Candidate, pickOf, rankOf } from '@/lib/queue/rules'
import { LANES } from '@/lib/queue/types'
import { isOtherDaypart, readWhyCode, whyOf } from '@/lib/queue/why'

const MINUTE = 60_000
const { window } = DEFAULT_RULES
const at = (clock: string, day = '2026-11-19') => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return instantOf(day, hour * 60 + minute)
}
const iso = (instant: number) => new Date(instant).toISOString()
const card = (row: Partial<Candidate>): Candidate => ({
  ...{ id: 1, organizationId: 1, campaignId: 1, lane: 'fresh', dueAt: 0, isPromised: false, attempts: 0 },
  lastCallAt: null,
  ...row,
})

describe('which of the first is served', () => {
  const picked = (retry: Partial<Candidate>, woken: Partial<Candidate>) =>
    pickOf([card({ lane: 'retry', ...retry }), card({ lane: 'woken', ...woken })], { mixServed: 0, retriesPerFresh: 2 })
      ?.id

  test('of a retry and a woken one the earlier, and of the same minute the one that was made first', () => {
    expect(picked({ id: 5, dueAt: 200 }, { id: 9, dueAt: 100 })).toBe(9)
    expect(picked({ id: 5, dueAt: 100 }, { id: 9, dueAt: 200 })).toBe(5)
    expect(picked({ id: 9, dueAt: 100 }, { id: 5, dueAt: 200 })).toBe(9)
    expect(picked({ id: 5, dueAt: 100 }, { id: 9, dueAt: 100 })).toBe(5)
    expect(picked({ id: 9, dueAt: 100 }, { id: 5, dueAt: 100 })).toBe(5)
  })

  test('own Prio goes before Återkom, that before Upptaget, and the mix is one rank', () => {
    expect(LANES.map(rankOf)).toEqual([0, 1, 2, 3, 3, 3])
  })
})

describe('why there is nothing', () => {
  const empty: EmptyQueue = {
    ...{ status: 'running', hasRound: true, next: null, ownPrioAt: null, prioOfOthers: [], heldByOthers: 0 },
  }
  const because = (queue: Partial<EmptyQueue>, now = at('10:12')) => becauseOf({ ...empty, ...queue }, { now, window })

  test('a campaign that is over and one without a round say so', () => {
    expect(because({ status: 'finished' })).toEqual({ code: 'finished', text: 'kampanjen är avslutad' })
    expect(because({ hasRound: false })).toEqual({ code: 'no_round', text: 'ingen omgång pågår' })
  })

  test('my promise is named when it comes no later than the next card', () => {
    const next = { dueAt: at('13:00'), count: 2 }
    expect(because({ next, ownPrioAt: at('13:00') })).toEqual({
      code: 'later',
      text: 'din Prio 13:00',
      nextAt: iso(at('13:00')),
    })
    expect(because({ next, ownPrioAt: at('13:01') }).text).toBe('2 kort 13:00')
  })

  test('outside the window a promise before it opens is named, and one at the same time is not', () => {
    const evening = at('18:00')
    const promised = { dueAt: at('19:00'), count: 1, isPromised: true }
    expect(because({ next: promised }, evening)).toEqual({ code: 'later', text: '1 kort 19:00', nextAt: iso(at('19:00')) })
    const opening = { dueAt: at('08:00', '2026-11-20'), count: 1, isPromised: true }
    expect(because({ next: opening }, evening)).toEqual({
      code: 'outside_window',
      text: 'ringtid 08-17',
      nextAt: iso(at('08:00', '2026-11-20')),
    })
  })

  test('a window that does not open on the hour is written with its minutes', () => {
    const odd = { ...window, openMinute: 8 * 60 + 5, closeMinute: 16 * 60 + 30 }
    expect(becauseOf(empty, { now: at('07:00'), window: odd }).text).toBe('ringtid 08:05-16:30')
  })
})

describe('why a card stands on the desk', () => {
  const now = at('10:12')
  const facts = { dueAt: at('09:12'), attempts: 2, attemptLimit: 5, lastCallAt: null as number | null }
  const why = (whyCode: string, more: Partial<typeof facts> = {}) =>
    whyOf({ ...facts, ...more, whyCode: readWhyCode(whyCode) }, { now })

  test('lateness is told from the first whole minute, and in hours from the sixtieth', () => {
    expect(why('busy', { dueAt: now - MINUTE + 1 })).toBe('Upptaget, åter 10:11')
    expect(why('busy', { dueAt: now - MINUTE })).toBe('Upptaget, åter 10:11, 1 min sen')
    expect(why('busy', { dueAt: now - 60 * MINUTE + 1 })).toBe('Upptaget, åter 09:12, 59 min sen')
    expect(why('busy', { dueAt: now - 60 * MINUTE })).toBe('Upptaget, åter 09:12, 1 tim sen')
  })

  test('what put it there past the rules is said, and a code from before is a card that was begun', () => {
    expect(why('opened')).toBe('Öppnat ur sökningen')
    expect(why('undone')).toBe('Tillbaka efter Ångra')
    expect(why('unfinished')).toBe('Ditt påbörjade kort')
    expect(why('something else')).toBe('Ditt påbörjade kort')
    expect(why('fresh', { attempts: 2 })).toBe('Nytt kort, ringt 2 gånger')
    expect(why('fresh', { attempts: 0 })).toBe('Nytt kort, inte ringt än')
  })

  test('another time of the day is that only for what was called before', () => {
    expect(isOtherDaypart({ lastCallAt: null }, now)).toBe(false)
    expect(isOtherDaypart({ lastCallAt: null }, at('03:00'))).toBe(false)
    expect(isOtherDaypart({ lastCallAt: at('09:00', '2026-11-18') }, now)).toBe(false)
    expect(isOtherDaypart({ lastCallAt: at('15:00', '2026-11-18') }, now)).toBe(true)
  })

  test('the same is said in English', () => {
    const english = (code: string, more: Partial<typeof facts> = {}) =>
      whyOf({ ...facts, ...more, whyCode: readWhyCode(code) }, { now, words: englishWhyWords })
    expect(english('prio')).toBe('Your callback 09:12, 1 h late')
    expect(english('callback', { dueAt: now - 5 * MINUTE })).toBe('Call back 10:07, 5 min late')
    expect(english('busy', { dueAt: now })).toBe('Busy, back 10:12')
    expect(english('callback', { dueAt: at('09:00', '2026-11-18') })).toMatch(/^Call back .+ 09:00, 1 day late$/)
    expect(english('callback', { dueAt: at('09:00', '2026-11-17') })).toMatch(/, 2 days late$/)
    expect(english('woken')).toBe('Back after six months')
    expect(english('woken', { lastCallAt: at('09:00') })).toBe('Back after No, 09:00')
    expect(english('retry', { lastCallAt: at('15:00', '2026-11-18') })).toBe('No answer 2 of 5, another time of the day')
    expect(english('fresh', { attempts: 0 })).toBe('New card, not called yet')
    expect(english('fresh', { attempts: 1 })).toBe('New card, called once')
    expect(english('fresh_called')).toBe('New in the round, called 2 times before')
    expect(['unfinished', 'opened', 'undone'].map((code) => english(code))).toEqual([
      'Your unfinished card',
      'Opened from the search',
      'Back after Undo',
    ])
  })
})

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
