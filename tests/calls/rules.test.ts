import { describe, expect, test } from 'vitest'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { decideOutcome } from '@/lib/calls/rules'
import { WRONG_REASONS } from '@/lib/calls/types'

import { call, entry, ME, NOW } from '../support/call-facts'

const MINUTE = 60_000
const at = (day: string, hour: number, minute = 0) => instantOf(day, hour * 60 + minute)

describe('the table of outcomes', () => {
  test('Återkom waits for anyone at the chosen time, which was promised', () => {
    const decision = decideOutcome(call({ outcome: 'callback', callbackAt: at('2026-11-20', 14) }))
    expect(decision).toMatchObject({ talked: true, isAttempt: true, lock: 'release', staysOnDesk: false })
    expect(decision.entry).toMatchObject({
      state: 'waiting',
      lane: 'callback',
      ownerId: null,
      dueAt: at('2026-11-20', 14),
      isPromised: true,
      attempts: 1,
      lastOutcome: 'callback',
      lastCallAt: NOW,
    })
  })

  test('Återkom without a time takes the best time noted, else the next daypart, and promises nothing', () => {
    const noted = decideOutcome(call({ outcome: 'callback', bestMinute: 13 * 60 })).entry
    expect(noted).toMatchObject({ dueAt: at('2026-11-19', 13), isPromised: false })
    expect(decideOutcome(call({ outcome: 'callback' })).entry.dueAt).toBe(at('2026-11-19', 10, 30))
  })

  test('Återkom Prio is mine at the promised time and locks the address', () => {
    const decision = decideOutcome(call({ outcome: 'callback_prio', callbackAt: at('2026-11-23', 19) }))
    expect(decision).toMatchObject({ talked: true, isAttempt: true, lock: 'make' })
    expect(decision.entry).toMatchObject({ lane: 'prio', ownerId: ME, dueAt: at('2026-11-23', 19), isPromised: true })
  })

  test('Nej closes the entry in this round', () => {
    const decision = decideOutcome(call({ outcome: 'no' }))
    expect(decision).toMatchObject({ talked: true, isAttempt: true, lock: 'release' })
    expect(decision.entry).toMatchObject({ state: 'closed', closedAs: 'no', attempts: 1, ownerId: null })
  })

  test('an order closes the entry as an order, and what was promised is kept', () => {
    const prio = entry({ lane: 'prio', ownerId: ME, isPromised: true })
    const decision = decideOutcome(call({ outcome: 'order', entry: prio }))
    expect(decision).toMatchObject({ talked: true, isAttempt: true, lock: 'release' })
    expect(decision.entry).toMatchObject({ state: 'closed', closedAs: 'order', isPromised: false, ownerId: null })
  })

  test('on the ladder only a Nej is taken for no contact', () => {
    const third = entry({ attempts: 3 })
    for (const outcome of ['callback', 'order'] as const)
      expect(decideOutcome(call({ outcome, entry: third })).talked).toBe(true)
  })

  test('Upptaget in a row ends with any other outcome', () => {
    const twice = entry({ busyInRow: 2 })
    expect(decideOutcome(call({ outcome: 'no_answer', entry: twice })).entry.busyInRow).toBe(0)
    expect(decideOutcome(call({ outcome: 'busy', entry: twice })).entry.busyInRow).toBe(3)
  })

  test('a Nej that the ladder proposed is no contact, unless the caller says so', () => {
    const third = entry({ attempts: 3 })
    expect(decideOutcome(call({ outcome: 'no', entry: third })).talked).toBe(false)
    expect(decideOutcome(call({ outcome: 'no', entry: third, saysTalked: true })).talked).toBe(true)
    expect(decideOutcome(call({ outcome: 'no', entry: entry({ attempts: 2 }), saysTalked: false })).talked).toBe(true)
  })

  test('Nej/Återkom 6 mån sleeps six calendar months, for anyone; whether they talked is asked', () => {
    const august = at('2026-08-31', 10)
    const decision = decideOutcome(call({ outcome: 'no_six_months', now: august }))
    // 28 February 2027 is a Sunday.
    expect(decision.entry).toMatchObject({
      state: 'waiting',
      lane: 'woken',
      ownerId: null,
      dueAt: at('2027-03-01', 10),
    })
    expect(decision.talked).toBe(true)
    expect(decideOutcome(call({ outcome: 'no_six_months', saysTalked: false })).talked).toBe(false)
  })

  test('Ej svar comes back in another daypart at least four hours on, and from the second try another day', () => {
    const first = decideOutcome(call({ outcome: 'no_answer' }))
    expect(first).toMatchObject({ talked: false, isAttempt: true })
    expect(first.entry).toMatchObject({ lane: 'retry', dueAt: at('2026-11-19', 13), attempts: 1, ownerId: null })
    const second = decideOutcome(call({ outcome: 'no_answer', entry: entry({ attempts: 1 }) }))
    expect(second.entry.dueAt).toBe(at('2026-11-20', 10, 30))
  })

  test('the third try of a number in a day leaves it until the next calling day', () => {
    const decision = decideOutcome(
      call({ outcome: 'no_answer', numberAttempts: 2, numberLastAt: NOW - 5 * 60 * MINUTE }),
    )
    expect(localDayOf(decision.entry.dueAt)).toBe('2026-11-20')
  })

  test('Upptaget comes back after 20 minutes, then 60, and the third of a day the next day', () => {
    const first = decideOutcome(call({ outcome: 'busy' }))
    expect(first.entry).toMatchObject({ lane: 'busy', dueAt: NOW + 20 * MINUTE, attempts: 0, busyInRow: 1 })
    const second = decideOutcome(call({ outcome: 'busy', entry: first.entry, busyBefore: 1 }))
    expect(second.entry).toMatchObject({ dueAt: NOW + 60 * MINUTE, attempts: 0, busyInRow: 2 })
    const third = decideOutcome(call({ outcome: 'busy', entry: second.entry, busyBefore: 2 }))
    expect(third).toMatchObject({ isAttempt: true })
    expect(third.entry).toMatchObject({ dueAt: at('2026-11-20', 8), attempts: 1, busyInRow: 3 })
  })

  test('Upptaget keeps four hours to an earlier try of the number', () => {
    const decision = decideOutcome(call({ outcome: 'busy', numberAttempts: 1, numberLastAt: NOW - 60 * MINUTE }))
    expect(decision.entry.dueAt).toBe(NOW + 180 * MINUTE)
  })
})

describe('a Prio of mine', () => {
  const prio = entry({ lane: 'prio', ownerId: ME, isPromised: true, dueAt: NOW, attempts: 1 })

  test.each(['no_answer', 'busy'] as const)('keeps lock, owner and lane at %s', (outcome) => {
    const decision = decideOutcome(call({ outcome, entry: prio }))
    expect(decision).toMatchObject({ lock: 'keep' })
    expect(decision.entry).toMatchObject({ lane: 'prio', ownerId: ME, isPromised: false, state: 'waiting' })
    expect(decision.entry.dueAt).toBeGreaterThan(NOW)
  })

  test.each(['callback', 'no', 'no_six_months'] as const)('is released by %s', (outcome) => {
    expect(decideOutcome(call({ outcome, entry: prio }))).toMatchObject({ lock: 'release', entry: { ownerId: null } })
  })

  test.each(WRONG_REASONS)('is released by Fel %s', (reason) => {
    const decision = decideOutcome(call({ outcome: 'wrong', reason, entry: prio }))
    expect(decision).toMatchObject({ lock: 'release', entry: { ownerId: null } })
  })

  test('stands when a dead number has another left', () => {
    const decision = decideOutcome(call({ outcome: 'wrong', reason: 'dead_number', entry: prio, hasOtherNumber: true }))
    expect(decision).toMatchObject({ lock: 'keep', staysOnDesk: true })
    expect(decision.entry).toMatchObject({
      lane: 'prio',
      ownerId: ME,
      dueAt: prio.dueAt,
      isPromised: true,
      attempts: 2,
    })
  })

  test("another's promise is not kept by my Ej svar", () => {
    const theirs = entry({ ...prio, ownerId: 99 })
    expect(decideOutcome(call({ outcome: 'no_answer', entry: theirs })).entry).toMatchObject({ lane: 'retry' })
  })

  test('only a Prio is kept: what is mine in another lane goes to anyone', () => {
    const mine = entry({ ...prio, lane: 'callback' })
    const again = decideOutcome(call({ outcome: 'no_answer', entry: mine })).entry
    expect(again).toMatchObject({ lane: 'retry', ownerId: null })
  })
})

describe('the table of Fel', () => {
  test.each([
    ['dead_number', false, 'closed'],
    ['private_person', true, 'closed'],
    ['unauthorized_contact', true, 'closed'],
    ['head_office', true, 'closed'],
    ['address_care', true, 'waiting'],
  ] as const)('%s: talked %s, the entry is %s', (reason, talked, state) => {
    const decision = decideOutcome(call({ outcome: 'wrong', reason }))
    expect(decision).toMatchObject({ talked, isAttempt: true, staysOnDesk: false })
    expect(decision.entry).toMatchObject({ state, attempts: 1, closedAs: state === 'closed' ? 'wrong' : null })
  })
  test('another number that can be called matters to a dead number alone', () => {
    const decision = decideOutcome(call({ outcome: 'wrong', reason: 'address_care', hasOtherNumber: true }))
    expect(decision).toMatchObject({ staysOnDesk: false, lock: 'release', entry: { lane: 'retry', ownerId: null } })
  })
})
