import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { asksForReason, asksIfTalked, proposesSixMonths, stepOf, tellsOfTalk } from '@/lib/calls/outcome-check'
import { OUTCOME_NAMES, REASON_NAMES } from '@/lib/calls/outcome-names'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { decideOutcome } from '@/lib/calls/rules'
import { OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
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
    expect([no(2, null), no(3, null), no(3, true), no(3, false), no(2, false)]).toEqual([true, false, true, false, true])
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

describe('what is refused', () => {
  const refused = (more: Partial<Parameters<typeof refusalsOf>[0]>) =>
    refusalsOf({ ...call({ outcome: 'callback' }), goOnReason: null, ...more })
  const day = (date: string, minute: number) => instantOf(date, minute)

  test('a time that has passed, this instant included', () => {
    const passed = { callbackAt: 'Tiden har redan passerat. Välj en senare tid.' }
    expect(refused({ callbackAt: NOW - 1 })).toEqual(passed)
    expect(refused({ callbackAt: NOW })).toEqual(passed)
    expect(refused({ callbackAt: NOW + 60_000 })).toEqual({})
  })

  test('a time when nobody may be called', () => {
    const outside = { callbackAt: 'Välj en tid mellan 08 och 21. Utanför den får ingen ringas.' }
    expect(refused({ callbackAt: day('2026-11-20', 7 * 60 + 59) })).toEqual(outside)
    expect(refused({ callbackAt: day('2026-11-20', 8 * 60) })).toEqual({})
    expect(refused({ callbackAt: day('2026-11-20', 21 * 60) })).toEqual(outside)
  })

  test('a time too far ahead: a Prio at most 30 days, and any by the months that are said', () => {
    const prio = (callbackAt: number) => refused({ outcome: 'callback_prio', callbackAt })
    const tooFar = { callbackAt: 'Återkom Prio kan ligga högst 30 dagar fram.' }
    expect(prio(day('2026-12-18', 12 * 60))).toEqual({})
    expect(prio(day('2026-12-21', 12 * 60))).toEqual(tooFar)
    expect(refused({ callbackAt: day('2026-12-21', 12 * 60) })).toEqual({})
    expect(refused({ callbackAt: day('2036-11-20', 12 * 60) }).callbackAt).toMatch(/^Välj en tid inom \d+ månader\.$/)
  })

  test('going on after the last step of the ladder without a reason', () => {
    const often = { entry: entry({ attempts: 5 }), callbackAt: null }
    const text = 'Efter 5 försök är Nej det vanliga. Skriv varför ni ska fortsätta ringa.'
    expect(refused({ ...often, outcome: 'no_answer' })).toEqual({ goOnReason: text })
    expect(refused({ ...often, outcome: 'no_answer', goOnReason: 'Chefen bad om det' })).toEqual({})
    expect(refused({ ...often, outcome: 'no' })).toEqual({})
    expect(refused({ ...often, entry: entry({ attempts: 4 }), outcome: 'no_answer' })).toEqual({})
  })
})

describe('the ladder', () => {
  const ladder = (attempts: number) => ({ attempts, proposeNoAt: 3, attemptLimit: 5 })

  test('proposes Nej from the third attempt and makes it the default from the fifth', () => {
    expect([2, 3, 4, 5, 6].map((attempts) => stepOf(ladder(attempts)))).toEqual([
      ...['open', 'propose_no', 'propose_no', 'default_no', 'default_no'],
    ])
  })

  test('asks for a reason of every outcome that goes on, and of no other', () => {
    expect(OUTCOMES.filter((outcome) => asksForReason(ladder(5), outcome))).toEqual([
      ...['callback', 'callback_prio', 'no_answer', 'busy'],
    ])
    expect(OUTCOMES.filter((outcome) => asksForReason(ladder(4), outcome))).toEqual([])
  })
})

describe('what a note tells', () => {
  const said = { outcome: 'no_answer', note: '', isTalkTicked: false } as const

  test('Ej svar is asked about when somebody is marked or the note tells of a talk', () => {
    expect(asksIfTalked(said)).toBe(false)
    expect(asksIfTalked({ ...said, isTalkTicked: true })).toBe(true)
    expect(asksIfTalked({ ...said, note: 'pratade med Lisa' })).toBe(true)
    expect(asksIfTalked({ ...said, outcome: 'callback', isTalkTicked: true, note: 'pratade med Lisa' })).toBe(false)
  })

  test('Återkom after only a mail proposes six months', () => {
    const mailed = { outcome: 'callback', note: 'Skickade mejl om priset', isTalkTicked: false } as const
    expect(proposesSixMonths(mailed)).toBe(true)
    expect(proposesSixMonths({ ...mailed, isTalkTicked: true })).toBe(false)
    expect(proposesSixMonths({ ...mailed, outcome: 'no_answer' })).toBe(false)
    expect(proposesSixMonths({ ...mailed, note: 'Ring igen' })).toBe(false)
    expect(proposesSixMonths({ ...mailed, note: 'pratade med Lisa om mejlet' })).toBe(false)
  })

  test('a talk that was none does not hide one that was', () => {
    expect(tellsOfTalk('pratade in meddelande')).toBe(false)
    expect(tellsOfTalk('pratade in meddelande, sedan pratade med Lisa')).toBe(true)
    expect(tellsOfTalk('inte talat med någon')).toBe(false)
    expect(tellsOfTalk('ska prata med chefen')).toBe(false)
  })
})

test('every outcome and reason has its own name in files', () => {
  expect(OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome])).toEqual([
    ...['Återkom', 'Återkom Prio', 'Nej', 'Nej/Återkom 6 mån', 'Ej svar', 'Upptaget', 'Fel', 'Order'],
  ])
  expect(WRONG_REASONS.map((reason) => REASON_NAMES[reason])).toEqual([
    ...['Spärrton & Fax', 'Privatperson', 'Obehörig kontaktperson', 'HK-hänvisning', 'Akut Adressvård'],
  ])
})

test('six months are those of the campaign', () => {
  const rules = { ...DEFAULT_RULES, sleepMonths: 3 }
  const { entry: becomes } = decideOutcome(call({ outcome: 'no_six_months', rules }))
  expect(new Date(becomes.dueAt).toISOString().slice(0, 10)).toBe('2027-02-19')
  expect(becomes).toMatchObject({ lane: 'woken', state: 'waiting', ownerId: null, isPromised: false, closedAs: null })
})
