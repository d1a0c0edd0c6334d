import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { becauseOf, type EmptyQueue } from '@/lib/queue/because'
import { englishWhyWords } from '@/lib/queue/english-why-words'
import { type Candidate, pickOf, rankOf } from '@/lib/queue/rules'
import { LANES } from '@/lib/queue/types'
import { isOtherDaypart, readWhyCode, whyOf } from '@/lib/queue/why'
import { at, card, iso, MINUTE } from '../support/queue-instants'

const window = DEFAULT_RULES.window

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
    expect(because({ next: promised }, evening)).toEqual({
      code: 'later',
      text: '1 kort 19:00',
      nextAt: iso(at('19:00')),
    })
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
    expect(english('retry', { lastCallAt: at('15:00', '2026-11-18') })).toBe(
      'No answer 2 of 5, another time of the day',
    )
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
