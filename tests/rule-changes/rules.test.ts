import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { DEFAULT_RULES, rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { busyDue, NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { isClosable, planFresh, planRetry } from '@/lib/rule-changes/rules'
import type { ChangeOfRules, RuledEntry } from '@/lib/rule-changes/types'

const CALLED = instantOf('2026-11-19', 9 * 60)
const NOW = instantOf('2026-11-19', 9 * 60 + 30)
const HOUR = 3_600_000
const DAY = 24 * HOUR

const change = (own: Partial<CampaignRules>, more: Partial<ChangeOfRules> = {}): ChangeOfRules => ({
  ...{ before: DEFAULT_RULES, after: rulesOf(own), closesAtLimit: false, now: NOW },
  ...more,
})
const noAnswerAt = (rules: CampaignRules, attempts = 1) =>
  noAnswerDue({ entry: { attempts: attempts - 1, busyInRow: 0 }, tries: NO_TRIES, now: CALLED, rules })
const card = (more: Partial<RuledEntry> = {}): RuledEntry => ({
  ...{ id: 1, state: 'waiting', lane: 'retry', dueAt: noAnswerAt(DEFAULT_RULES), isPromised: false, attempts: 1 },
  ...{ busyInRow: 0, lastOutcome: 'no_answer', lastCallAt: CALLED },
  ...more,
})

describe('a card at the limit of attempts', () => {
  const fifth = card({ attempts: 5 })

  test('may be closed when nobody was promised anything and it waits to be tried again', () => {
    expect(isClosable(fifth, DEFAULT_RULES)).toBe(true)
    expect(isClosable({ ...fifth, lane: 'busy', attempts: 6 }, DEFAULT_RULES)).toBe(true)
    const others: Partial<RuledEntry>[] = [
      { attempts: 4 },
      { isPromised: true },
      { lane: 'callback' },
      { state: 'closed' },
    ]
    for (const more of others) expect(isClosable({ ...fifth, ...more }, DEFAULT_RULES)).toBe(false)
  })

  test('is closed only when that was asked for', () => {
    expect(planRetry(fifth, change({}, { closesAtLimit: true }))).toEqual({ does: 'close' })
    expect(planRetry({ ...fifth, attempts: 4 }, change({}, { closesAtLimit: true }))).toBeNull()
    expect(planRetry(fifth, change({}))).toBeNull()
  })
})

describe('a card that rests after Ej svar', () => {
  const late = change({ window: { weekdays: [1, 2, 3, 4, 5], openMinute: 840, closeMinute: 1020 } })

  test('gets the time that the new rules would have given it', () => {
    expect(noAnswerAt(late.after)).not.toBe(noAnswerAt(late.before))
    expect(planRetry(card(), late)).toEqual({ does: 'move', dueAt: noAnswerAt(late.after) })
    const second = card({ attempts: 2, dueAt: noAnswerAt(DEFAULT_RULES, 2) })
    expect(planRetry(second, late)).toEqual({ does: 'move', dueAt: noAnswerAt(late.after, 2) })
  })

  test('stays when its time is the same, was promised, was set by something else, or nobody has called', () => {
    expect(planRetry(card(), change({ busyPerDay: 2 }))).toBeNull()
    const others: Partial<RuledEntry>[] = [
      { isPromised: true },
      { dueAt: noAnswerAt(DEFAULT_RULES) + 1 },
      { lastCallAt: null },
      { lane: 'callback' },
      { lastOutcome: 'wrong' },
    ]
    for (const more of others) expect(planRetry(card(more), late)).toBeNull()
  })

  test('comes earlier no sooner than its number may be called, and later whatever the number says', () => {
    const early = change({}, { before: late.after, after: late.before })
    const stored = card({ dueAt: noAnswerAt(late.after) })
    const [from, to] = [noAnswerAt(late.after), noAnswerAt(late.before)]
    expect(to).toBeLessThan(from)
    expect(planRetry(stored, early)).toEqual({ does: 'move', dueAt: to })
    expect(planRetry(stored, early, to + 60_000)).toEqual({ does: 'move', dueAt: to + 60_000 })
    expect(planRetry(stored, early, from)).toBeNull()
    expect(planRetry(stored, early, from + HOUR)).toBeNull()
    expect(planRetry(card(), late, from + HOUR)).toEqual({ does: 'move', dueAt: from })
  })
})

describe('a card that rests after Upptaget', () => {
  const shorter = change({ busyDelaysMinutes: [5, 30] })
  const busyAt = (rules: CampaignRules, busyInRow: number, busyBefore: number) =>
    busyDue({
      entry: { attempts: 0, busyInRow: busyInRow - 1 },
      tries: { ...NO_TRIES, busyBefore },
      now: CALLED,
      rules,
    })
  const busy = (busyInRow: number, busyBefore: number, more: Partial<RuledEntry> = {}) =>
    card({
      lane: 'busy',
      lastOutcome: 'busy',
      attempts: 0,
      busyInRow,
      dueAt: busyAt(DEFAULT_RULES, busyInRow, busyBefore),
      ...more,
    })

  test.each([
    [1, 0],
    [2, 1],
    [2, 0],
  ])('%i in a row, %i of them before it that day, gets its new time', (inRow, before) => {
    expect(planRetry(busy(inRow, before), shorter)).toEqual({
      does: 'move',
      dueAt: busyAt(shorter.after, inRow, before),
    })
  })

  test('that was busy too often that day keeps to its morning', () => {
    const third = busy(3, 2)
    expect(third.dueAt).toBe(instantOf('2026-11-20', 8 * 60))
    expect(planRetry(third, shorter)).toBeNull()
    const more = change({ busyPerDay: 4 })
    expect(planRetry(third, more)).toEqual({ does: 'move', dueAt: busyAt(more.after, 3, 2) })
  })

  test('stays when something else set its time or its last call was another', () => {
    expect(planRetry(busy(1, 0, { dueAt: CALLED }), shorter)).toBeNull()
    expect(planRetry(busy(1, 0, { lane: 'prio' }), shorter)).toBeNull()
    expect(planRetry(busy(1, 0, { lastOutcome: 'no_answer' }), shorter)).toBeNull()
  })
})

describe('a fresh card that was called elsewhere', () => {
  const calls = [{ at: CALLED - DAY, talked: true }]
  const restsUntil = (days: number) => CALLED - DAY + days * DAY

  test('rests longer or shorter after that call', () => {
    const stored = { dueAt: restsUntil(14) }
    expect(planFresh(stored, change({ recallTalkedDays: 20 }), { calls, notBefore: 0 })).toEqual({
      ...{ does: 'move', dueAt: restsUntil(20) },
    })
    expect(planFresh(stored, change({ recallTalkedDays: 5 }), { calls, notBefore: 0 })).toEqual({
      ...{ does: 'move', dueAt: restsUntil(5) },
    })
    expect(planFresh(stored, change({}), { calls, notBefore: 0 })).toBeNull()
  })

  test('no shorter than its number has to rest, and not when something else set its time', () => {
    const shorter = change({ recallTalkedDays: 5 })
    const stored = { dueAt: restsUntil(14) }
    expect(planFresh(stored, shorter, { calls, notBefore: restsUntil(6) })).toEqual({
      ...{ does: 'move', dueAt: restsUntil(6) },
    })
    expect(planFresh(stored, shorter, { calls, notBefore: restsUntil(14) })).toBeNull()
    expect(planFresh({ dueAt: restsUntil(14) + 1 }, shorter, { calls, notBefore: 0 })).toBeNull()
  })

  test('that is due already is left, unless it now has to rest', () => {
    const untalked = [{ at: NOW - 30 * HOUR, talked: false }]
    const due = { dueAt: NOW - 6 * HOUR }
    expect(planFresh(due, change({ recallUntalkedHours: 12 }), { calls: untalked, notBefore: 0 })).toBeNull()
    expect(planFresh(due, change({ recallUntalkedHours: 30 }), { calls: untalked, notBefore: 0 })).toBeNull()
    expect(planFresh(due, change({ recallUntalkedHours: 31 }), { calls: untalked, notBefore: 0 })).toEqual({
      ...{ does: 'move', dueAt: NOW + HOUR },
    })
  })
})
