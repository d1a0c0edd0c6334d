import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { asksForReason, asksIfTalked, proposesSixMonths, stepOf, tellsOfTalk } from '@/lib/calls/outcome-check'
import { OUTCOME_NAMES, REASON_NAMES } from '@/lib/calls/outcome-names'
import { refusalsOf } from '@/lib/calls/refusal-rules'
import { OUTCOMES, WRONG_REASONS } from '@/lib/calls/types'
import { call, entry, NOW } from '../support/call-facts'

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
