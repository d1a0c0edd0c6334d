import { describe, expect, test } from 'vitest'
import { asksForReason, asksIfTalked, proposesSixMonths, stepOf, tellsOfTalk } from '@/lib/calls/outcome-check'
import { CALL_OUTCOMES } from '@/lib/calls/types'

const LADDER = { proposeNoAt: 3, attemptLimit: 5 }

describe('the attempt ladder (S11)', () => {
  test.each([
    [0, 'open'],
    [2, 'open'],
    [3, 'propose_no'],
    [4, 'propose_no'],
    [5, 'default_no'],
    [9, 'default_no'],
  ] as const)('after %i attempts the step is %s', (attempts, step) => {
    expect(stepOf({ ...LADDER, attempts })).toBe(step)
  })

  test('only going on asks for a reason, and only from five attempts', () => {
    const asking = CALL_OUTCOMES.filter((outcome) => asksForReason({ ...LADDER, attempts: 5 }, outcome))
    expect(asking).toEqual(['callback', 'callback_prio', 'no_answer', 'busy'])
    expect(CALL_OUTCOMES.some((outcome) => asksForReason({ ...LADDER, attempts: 4 }, outcome))).toBe(false)
  })

  test('a campaign may have its own limits', () => {
    expect(stepOf({ attempts: 2, proposeNoAt: 1, attemptLimit: 2 })).toBe('default_no')
  })
})

describe('a note that tells of a talk (S17)', () => {
  test.each([
    'Pratade med Lisa i växeln. Anna Åberg beslutar, inne efter 13.',
    'pratat med ägaren',
    'Talade kort med en kollega',
    'talat vid receptionen',
    'Snackade med vaktmästaren',
    'Hon sa att han är åter på tisdag',
    'Växeln bad mig ringa efter lunch',
    'Pratade in meddelande i går, i dag pratade med Kalle',
    'Pratade in meddelande. Sedan ringde hon: kunden ville tänka',
  ])('asks: %s', (note) => {
    expect(tellsOfTalk(note)).toBe(true)
  })

  test.each([
    '',
    'Pratade in meddelande',
    'pratade in ett meddelande på svararen och sa att vi ringer igen',
    'Talade in på telefonsvararen',
    'Ingen svarar, telefonsvarare',
    'Inte pratat med någon',
    'Har inte talat med någon än',
    'Pratade inte med någon',
    'Pratade med telefonsvararen',
    'Ska prata med Anna nästa gång',
    'Försök att få prata med ägaren',
    'Växel öppnar 10',
    'Samtal bröts innan någon svarade',
    'Måla om skylten, medtalad i protokollet',
    'Den åtalade vid tinget var någon annan',
    'Han sadlade om till bonde',
  ])('does not ask: %s', (note) => {
    expect(tellsOfTalk(note)).toBe(false)
  })

  test('Ej svar asks when somebody is marked as spoken to', () => {
    expect(asksIfTalked({ outcome: 'no_answer', note: '', isTalkTicked: true })).toBe(true)
    expect(asksIfTalked({ outcome: 'no_answer', note: '', isTalkTicked: false })).toBe(false)
    expect(asksIfTalked({ outcome: 'busy', note: 'pratade med Lisa', isTalkTicked: true })).toBe(false)
  })
})

describe('Återkom after only a mail (S15)', () => {
  test.each(['Skickade mail', 'mejlade info, väntar på svar', 'Hänvisad till e-post'])(
    'proposes Nej/Återkom 6 mån: %s',
    (note) => {
      expect(proposesSixMonths({ outcome: 'callback', note, isTalkTicked: false })).toBe(true)
    },
  )

  test.each([
    ['callback', 'Skickade mail', true],
    ['callback', 'Pratade med Lisa, skickade mail', false],
    ['callback', 'Ring efter lunch', false],
    ['callback_prio', 'Skickade mail', false],
    ['callback', 'maila', true],
  ] as const)('says nothing: %s, "%s", talk ticked %s', (outcome, note, isTalkTicked) => {
    expect(proposesSixMonths({ outcome, note, isTalkTicked })).toBe(false)
  })
})
