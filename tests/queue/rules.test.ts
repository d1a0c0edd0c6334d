import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { becauseOf, type EmptyQueue } from '@/lib/queue/because'
import { clockOrDay } from '@/lib/queue/clock-text'
import { type Candidate, mayBeServed, pickOf } from '@/lib/queue/rules'
import { whyCodeOf, whyOf } from '@/lib/queue/why'

const { window } = DEFAULT_RULES
const now = instantOf('2026-11-19', 10 * 60 + 12)
const card = (row: Partial<Candidate> & Pick<Candidate, 'lane'>): Candidate => ({
  id: 1,
  organizationId: 1,
  campaignId: 1,
  dueAt: 0,
  isPromised: false,
  attempts: 0,
  lastCallAt: null,
  ...row,
})

describe('the choice between lanes', () => {
  const all = [card({ lane: 'fresh' }), card({ lane: 'retry' }), card({ lane: 'busy' }), card({ lane: 'callback' })]
  const laneOf = (candidates: Candidate[], mixServed = 0) => pickOf(candidates, { mixServed, retriesPerFresh: 2 })?.lane

  test('is Återkom, then Upptaget, then the mix', () => {
    expect(laneOf(all)).toBe('callback')
    expect(laneOf(all.slice(0, 3))).toBe('busy')
    expect(laneOf(all.slice(0, 2))).toBe('retry')
  })

  test('is two retries to one fresh', () => {
    const mix = all.slice(0, 2)
    expect([0, 1, 2, 3, 4, 5].map((served) => laneOf(mix, served))).toEqual([
      'retry',
      'retry',
      'fresh',
      'retry',
      'retry',
      'fresh',
    ])
  })

  test('lets an empty side yield', () => {
    expect(laneOf([card({ lane: 'fresh' })], 0)).toBe('fresh')
    expect(laneOf([card({ lane: 'retry' })], 2)).toBe('retry')
    expect(laneOf([])).toBeUndefined()
  })

  test('takes the earliest due of Ej svar and woken', () => {
    const retry = card({ lane: 'retry', dueAt: 200, id: 1 })
    expect(laneOf([retry, card({ lane: 'woken', dueAt: 100, id: 9 })])).toBe('woken')
    expect(laneOf([retry, card({ lane: 'woken', dueAt: 300, id: 9 })])).toBe('retry')
    expect(laneOf([{ ...retry, id: 10 }, card({ lane: 'woken', dueAt: 200, id: 9 })])).toBe('woken')
  })
})

describe('time', () => {
  const at = (day: string, clock: number) => ({ now: instantOf(day, clock * 60), window })

  test('binds what nobody promised to the call window', () => {
    const free = { isPromised: false }
    expect(mayBeServed(free, at('2026-11-19', 8))).toBe(true)
    expect(mayBeServed(free, at('2026-11-19', 17))).toBe(false)
    expect(mayBeServed(free, at('2026-11-21', 12))).toBe(false)
  })

  test('binds a promise to the hard ceiling alone', () => {
    const promised = { isPromised: true }
    expect(mayBeServed(promised, at('2026-11-21', 20))).toBe(true)
    expect(mayBeServed(promised, at('2026-12-25', 12))).toBe(true)
    expect(mayBeServed(promised, at('2026-11-19', 21))).toBe(false)
    expect(mayBeServed(promised, at('2026-11-19', 7))).toBe(false)
  })
})

describe('why a card is served', () => {
  const why = (row: Partial<Candidate> & Pick<Candidate, 'lane'>) =>
    whyOf({ ...card(row), whyCode: whyCodeOf(card(row)), attemptLimit: 5 }, { now })
  const ten = instantOf('2026-11-19', 10 * 60)

  test('says whose promise and how late it is', () => {
    expect(why({ lane: 'prio', dueAt: ten })).toBe('Din Prio 10:00, 12 min sen')
    expect(why({ lane: 'prio', dueAt: now })).toBe('Din Prio 10:12')
    expect(why({ lane: 'callback', dueAt: instantOf('2026-11-19', 8 * 60) })).toBe('Återkom 08:00, 2 tim sen')
    expect(why({ lane: 'callback', dueAt: instantOf('2026-11-18', 10 * 60) })).toBe('Återkom 18 nov 10:00, 1 dag sen')
    expect(why({ lane: 'callback', dueAt: instantOf('2026-11-16', 10 * 60) })).toContain('3 dagar sen')
  })

  test('counts days by the calendar', () => {
    const late = (day: string, clock: number) => why({ lane: 'callback', dueAt: instantOf(day, clock * 60) })
    expect(late('2026-11-12', 11)).toBe('Återkom 12 nov 11:00, 7 dagar sen')
    expect(late('2026-11-16', 16)).toBe('Återkom 16 nov 16:00, 3 dagar sen')
    expect(late('2026-11-18', 16)).toBe('Återkom 18 nov 16:00, 1 dag sen')
  })

  test('says which try it is and whether it is another time of day', () => {
    const afternoon = instantOf('2026-11-18', 15 * 60)
    expect(why({ lane: 'retry', attempts: 2, lastCallAt: afternoon })).toBe('Ej svar 2 av 5, annan tid på dagen')
    expect(why({ lane: 'retry', attempts: 3, lastCallAt: ten })).toBe('Ej svar 3 av 5')
  })

  test('says what woke it, and that it is new', () => {
    const spring = instantOf('2026-05-19', 9 * 60)
    expect(why({ lane: 'woken', lastCallAt: spring })).toBe('Åter efter Nej 19 maj 09:00')
    expect(why({ lane: 'woken' })).toBe('Åter efter sex månader')
    expect(why({ lane: 'busy', dueAt: ten })).toBe('Upptaget, åter 10:00, 12 min sen')
    expect(why({ lane: 'fresh' })).toBe('Nytt kort, inte ringt än')
    expect(why({ lane: 'fresh', attempts: 2 })).toBe('Nytt i omgången, ringt 2 gånger förut')
    expect(why({ lane: 'fresh', attempts: 1 })).toBe('Nytt i omgången, ringt 1 gång förut')
  })
})

describe('why there is nothing', () => {
  const empty: EmptyQueue = {
    status: 'running',
    hasRound: true,
    next: null,
    ownPrioAt: null,
    prioOfOthers: [],
    heldByOthers: 0,
  }
  const because = (row: Partial<EmptyQueue>, at = now) => becauseOf({ ...empty, ...row }, { now: at, window })
  const one = instantOf('2026-11-19', 13 * 60)

  test('is how many cards come and when', () => {
    expect(because({ next: { dueAt: one, count: 14 } })).toEqual({
      code: 'later',
      text: '14 kort 13:00',
      nextAt: new Date(one).toISOString(),
    })
    const eve = instantOf('2026-11-19', 18 * 60)
    expect(because({ next: { dueAt: eve, count: 2 } })).toMatchObject({ text: '2 kort 20 nov 08:00' })
  })

  test('is the promises of others', () => {
    const prioOfOthers = [{ owner: 'Eva', count: 3 }]
    expect(because({ prioOfOthers })).toEqual({ code: 'locked_by_others', text: '3 Prio hos Eva' })
    expect(because({ prioOfOthers: [...prioOfOthers, { owner: 'Bo', count: 1 }] }).text).toBe(
      '3 Prio hos Eva, 1 hos Bo',
    )
    expect(because({ prioOfOthers, next: { dueAt: one, count: 14 } }).text).toBe('14 kort 13:00, 3 Prio hos Eva')
  })

  test('is my own promise when that comes first', () => {
    const next = { dueAt: one, count: 14 }
    expect(because({ ownPrioAt: instantOf('2026-11-19', 11 * 60), next }).text).toBe('din Prio 11:00')
    expect(because({ ownPrioAt: instantOf('2026-11-19', 14 * 60), next }).text).toBe('14 kort 13:00')
  })

  test('is the call window', () => {
    const evening = instantOf('2026-11-20', 17 * 60)
    expect(because({ next: { dueAt: 0, count: 3 } }, evening)).toEqual({
      code: 'outside_window',
      text: 'ringtid 08-17',
      nextAt: new Date(instantOf('2026-11-23', 8 * 60)).toISOString(),
    })
    const half = { ...window, openMinute: 510 }
    expect(becauseOf(empty, { now: evening, window: half }).text).toBe('ringtid 08:30-17')
  })

  test('is the campaign, the round, the cards of others, or an empty queue', () => {
    expect(because({ status: 'paused' })).toEqual({ code: 'paused', text: 'kampanjen pausad' })
    expect(because({ status: 'finished' })).toMatchObject({ code: 'finished' })
    expect(because({ hasRound: false })).toMatchObject({ code: 'no_round' })
    expect(because({ heldByOthers: 2 })).toEqual({ code: 'held_by_others', text: 'kön är tom, 2 kort är hos andra' })
    expect(because({})).toEqual({ code: 'empty', text: 'kön är tom' })
  })
})

test('a time of another day carries its date, and of another year its year', () => {
  expect(clockOrDay(instantOf('2026-11-19', 780), now)).toBe('13:00')
  expect(clockOrDay(instantOf('2026-11-20', 480), now)).toBe('20 nov 08:00')
  expect(clockOrDay(instantOf('2027-05-19', 521), now)).toBe('19 maj 2027 08:41')
})
