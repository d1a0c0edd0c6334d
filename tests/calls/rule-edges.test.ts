import { describe, expect, test } from 'vitest'
import { decideOutcome } from '@/lib/calls/rules'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { call, entry, ME, NOW } from '../support/call-facts'

const COLLEAGUE = 8

describe('a Prio that got no answer', () => {
  const prioOf = (ownerId: number | null, outcome: 'no_answer' | 'busy' | 'callback' = 'no_answer') =>
    decideOutcome(call({ outcome, entry: entry({ lane: 'prio', ownerId, isPromised: true, dueAt: NOW }) }))

  test('stays its owner`s, with lock and lane, and its time is no promise any longer', () => {
    for (const outcome of ['no_answer', 'busy'] as const) {
      const { entry: becomes, lock } = prioOf(ME, outcome)
      expect(becomes).toMatchObject({ lane: 'prio', ownerId: ME, state: 'waiting', isPromised: false, closedAs: null })
      expect(lock).toBe('keep')
    }
  })

  test('of a colleague becomes a common retry, and one that was answered is anyone`s', () => {
    expect(prioOf(COLLEAGUE).entry).toMatchObject({ lane: 'retry', ownerId: null })
    expect(prioOf(COLLEAGUE, 'busy').entry).toMatchObject({ lane: 'busy', ownerId: null })
    expect(prioOf(ME, 'callback').entry).toMatchObject({ lane: 'callback', ownerId: null })
    expect(prioOf(ME, 'callback').lock).toBe('release')
  })

  test('an entry of mine in another lane is a common retry too', () => {
    const { entry: becomes } = decideOutcome(call({ entry: entry({ lane: 'callback', ownerId: ME }) }))
    expect(becomes).toMatchObject({ lane: 'retry', ownerId: null })
  })
})

describe('Fel', () => {
  const wrong = (reason: 'dead_number' | 'unauthorized_contact' | 'address_care', hasOtherNumber: boolean) =>
    decideOutcome(
      call({
        ...{ outcome: 'wrong', reason, hasOtherNumber },
        entry: entry({ lane: 'callback', dueAt: 77, isPromised: true, ownerId: COLLEAGUE, attempts: 1 }),
      }),
    )

  test('a dead number with another left leaves the card as it was, one attempt on', () => {
    expect(wrong('dead_number', true)).toMatchObject({
      ...{ talked: false, staysOnDesk: true, lock: 'keep', isAttempt: true },
      entry: { state: 'waiting', lane: 'callback', dueAt: 77, isPromised: true, ownerId: COLLEAGUE, attempts: 2 },
    })
  })

  test('a dead number without another closes, and so does another reason though a number is left', () => {
    for (const decided of [wrong('dead_number', false), wrong('unauthorized_contact', true)]) {
      expect(decided).toMatchObject({ staysOnDesk: false, lock: 'release' })
      expect(decided.entry).toMatchObject({ state: 'closed', closedAs: 'wrong', ownerId: null, isPromised: false })
      expect(decided.entry).toMatchObject({ lane: 'callback', dueAt: 77 })
    }
    expect(wrong('unauthorized_contact', true).talked).toBe(true)
    expect(wrong('dead_number', false).talked).toBe(false)
  })

  test('address care waits as a retry for the office to decide', () => {
    const { entry: becomes, talked } = wrong('address_care', true)
    expect(becomes).toMatchObject({ state: 'waiting', lane: 'retry', isPromised: false, ownerId: null, closedAs: null })
    expect(becomes.dueAt).toBeGreaterThan(NOW)
    expect(talked).toBe(true)
  })
})

describe('whether somebody was reached', () => {
  test('a Nej that the ladder proposed reached nobody, unless the caller says so', () => {
    const no = (attempts: number, saysTalked: boolean | null) =>
      decideOutcome(call({ outcome: 'no', saysTalked, entry: entry({ attempts }) })).talked
    expect([no(2, null), no(3, null), no(3, true), no(3, false), no(2, false)]).toEqual([
      true,
      false,
      true,
      false,
      true,
    ])
  })

  test('an order of a company that was tried often was talked about all the same', () => {
    expect(decideOutcome(call({ outcome: 'order', entry: entry({ attempts: 5 }) }))).toMatchObject({
      ...{ talked: true, lock: 'release' },
      entry: { state: 'closed', closedAs: 'order' },
    })
    expect(decideOutcome(call({ outcome: 'callback', entry: entry({ attempts: 5 }) })).talked).toBe(true)
  })

  test('Nej/6 mån is asked about, and counts as talked when nothing is said', () => {
    const later = (saysTalked: boolean | null) => decideOutcome(call({ outcome: 'no_six_months', saysTalked })).talked
    expect([later(null), later(true), later(false)]).toEqual([true, true, false])
  })
})

describe('the row of busy ones', () => {
  test('goes on with Upptaget, every third is an attempt, and anything else ends it', () => {
    const busy = (busyInRow: number) => decideOutcome(call({ outcome: 'busy', entry: entry({ busyInRow }) }))
    expect([0, 1, 2, 5].map((row) => busy(row).isAttempt)).toEqual([false, false, true, true])
    expect(busy(1).entry).toMatchObject({ busyInRow: 2, attempts: 0, lastOutcome: 'busy', lastCallAt: NOW })
    expect(decideOutcome(call({ entry: entry({ busyInRow: 2 }) })).entry).toMatchObject({ busyInRow: 0, attempts: 1 })
  })
})

test('six months are those of the campaign', () => {
  const rules = { ...DEFAULT_RULES, sleepMonths: 3 }
  const { entry: becomes } = decideOutcome(call({ outcome: 'no_six_months', rules }))
  expect(new Date(becomes.dueAt).toISOString().slice(0, 10)).toBe('2027-02-19')
  expect(becomes).toMatchObject({ lane: 'woken', state: 'waiting', ownerId: null, isPromised: false, closedAs: null })
})
