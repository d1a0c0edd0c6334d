import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCallingDay } from '@/lib/calendar/holidays'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { type Call, decideOutcome, type EntryFacts } from '@/lib/calls/rules'
import { CALL_OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { LANES } from '@/lib/queue/types'

const ME = 7
const MINUTE = 60_000
// A Thursday morning, in the first daypart.
const NOW = instantOf('2026-11-19', 9 * 60)

const entry = (facts: Partial<EntryFacts> = {}): EntryFacts => ({
  state: 'waiting',
  lane: 'fresh',
  dueAt: 0,
  isPromised: false,
  attempts: 0,
  busyInRow: 0,
  ownerId: null,
  closedAs: null,
  lastOutcome: null,
  lastCallAt: null,
  ...facts,
})

const call = (of: Partial<Call>): Call => ({
  entry: entry(),
  outcome: 'no_answer',
  reason: null,
  callbackAt: null,
  saysTalked: null,
  callerId: ME,
  now: NOW,
  rules: DEFAULT_RULES,
  bestMinute: null,
  busyBefore: 0,
  numberAttempts: 0,
  numberLastAt: null,
  hasOtherNumber: false,
  ...of,
})

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
})

describe('what is refused', () => {
  const refusals = (of: Partial<Parameters<typeof refusalsOf>[0]>) =>
    Object.keys(refusalsOf({ ...call({}), goOnReason: null, ...of }))

  test('going on after five attempts without a reason', () => {
    const fifth = entry({ attempts: 5 })
    expect(refusals({ entry: fifth })).toEqual(['goOnReason'])
    expect(refusals({ entry: fifth, goOnReason: 'Ägaren är åter på måndag' })).toEqual([])
    expect(refusals({ entry: fifth, outcome: 'no' })).toEqual([])
    expect(refusals({ entry: entry({ attempts: 4 }) })).toEqual([])
  })

  test.each([
    ['a time that has passed', NOW],
    ['before eight', at('2026-11-20', 7, 59)],
    ['from nine in the evening', at('2026-11-20', 21)],
  ])('%s', (_, callbackAt) => {
    expect(refusals({ outcome: 'callback', callbackAt })).toEqual(['callbackAt'])
  })

  test('a Prio more than thirty days away; Återkom may be later', () => {
    const late = at('2026-12-20', 10)
    expect(refusals({ outcome: 'callback_prio', callbackAt: late })).toEqual(['callbackAt'])
    expect(refusals({ outcome: 'callback', callbackAt: late })).toEqual([])
    expect(refusals({ outcome: 'callback_prio', callbackAt: at('2026-12-19', 10) })).toEqual([])
  })
})

describe('always', () => {
  const anyCall = fc
    .record({
      outcome: fc.constantFrom(...CALL_OUTCOMES),
      reason: fc.constantFrom(...WRONG_REASONS),
      now: fc.integer({ min: at('2026-01-01', 0), max: at('2030-12-31', 0) }),
      callbackIn: fc.option(fc.integer({ min: 1, max: 43_000 }), { nil: null }),
      saysTalked: fc.option(fc.boolean(), { nil: null }),
      bestMinute: fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null }),
      busyBefore: fc.nat(4),
      numberAttempts: fc.nat(4),
      hasOtherNumber: fc.boolean(),
      attempts: fc.nat(8),
      busyInRow: fc.nat(8),
      lane: fc.constantFrom(...LANES),
      isMine: fc.boolean(),
    })
    .map(({ outcome, reason, now, callbackIn, attempts, busyInRow, lane, isMine, ...rest }) =>
      call({
        ...rest,
        outcome,
        now,
        reason: outcome === 'wrong' ? reason : null,
        callbackAt:
          outcome === 'callback_prio' || outcome === 'callback'
            ? callbackIn === null && outcome === 'callback'
              ? null
              : now + (callbackIn ?? 60) * MINUTE
            : null,
        numberLastAt: rest.numberAttempts > 0 ? now - 30 * MINUTE : null,
        entry: entry({ attempts, busyInRow, lane, ownerId: lane === 'prio' ? (isMine ? ME : 99) : null }),
      }),
    )

  test('what was not promised falls in the call window, later than now', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, staysOnDesk } = decideOutcome(one)
        if (after.state === 'closed' || staysOnDesk || after.isPromised) return
        expect(after.dueAt).toBeGreaterThan(one.now)
        expect(isInHardCeiling(after.dueAt)).toBe(true)
        expect(isCallingDay(localDayOf(after.dueAt), one.rules.window)).toBe(true)
        expect(isInCallWindow(after.dueAt, one.rules.window)).toBe(true)
      }),
    )
  })

  test('an owner stands on a Prio alone, and only the caller or who had it', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, lock, staysOnDesk } = decideOutcome(one)
        if (staysOnDesk) return
        expect(after.ownerId !== null).toBe(after.state === 'waiting' && after.lane === 'prio')
        if (after.ownerId !== null) expect(after.ownerId).toBe(ME)
        if (after.ownerId === null) expect(lock).toBe('release')
      }),
    )
  })

  test('attempts grow by one, or by none for a busy that is not every third', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const { entry: after, isAttempt } = decideOutcome(one)
        expect(after.attempts - one.entry.attempts).toBe(isAttempt ? 1 : 0)
        expect(isAttempt).toBe(one.outcome !== 'busy' || after.busyInRow % 3 === 0)
      }),
    )
  })

  test('the entry that was read is not changed', () => {
    fc.assert(
      fc.property(anyCall, (one) => {
        const before = structuredClone(one)
        decideOutcome(one)
        expect(one).toEqual(before)
      }),
    )
  })
})
