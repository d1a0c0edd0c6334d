import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseInput } from '@/lib/api/parse-input'
import { wrongRules } from '@/lib/campaigns/check-rules'
import { type FigureRule, RULE_BOUNDS } from '@/lib/campaigns/rule-bounds'
import { DEFAULT_RULES, isDefault, ownFigures, RULE_NAMES, rulesOf } from '@/lib/campaigns/rules'
import { campaignRules } from '@/lib/campaigns/rules-schema'
import { script } from '@/lib/campaigns/schema'
import { hasOddBraces, unknownFieldsOf } from '@/lib/campaigns/script-fields'

const wrongWith = (schema: Parameters<typeof parseInput>[0], input: unknown): Record<string, string> => {
  try {
    parseInput(schema, input)
    return {}
  } catch (thrown) {
    return (thrown as { details: Record<string, string> }).details
  }
}

describe('the rules that a campaign may have', () => {
  test('have the defaults within their bounds, and nothing of them is worth storing', () => {
    expect(wrongWith(campaignRules, DEFAULT_RULES)).toEqual({})
    expect(ownFigures(DEFAULT_RULES)).toEqual({})
    expect(RULE_NAMES.every((name) => isDefault(name, DEFAULT_RULES[name]))).toBe(true)
  })

  test.each(Object.entries(RULE_BOUNDS))('say what %s may be', (name, { min, max }) => {
    const sentence = `Skriv ett heltal från ${min} till ${max}.`
    for (const value of [min - 1, max + 1, 1.5]) {
      expect(wrongWith(campaignRules, { [name]: value })).toMatchObject({ [name]: sentence })
    }
  })

  test('never call before eight or after nine in the evening, and always at least an hour', () => {
    const open = (openMinute: number, closeMinute: number, weekdays = [1]) =>
      wrongWith(campaignRules, { window: { weekdays, openMinute, closeMinute } })
    expect(open(480, 1260)).toEqual({})
    expect(open(479, 1260)).toEqual({ 'window.openMinute': 'Ringtiden ligger mellan 08:00 och 21:00.' })
    expect(open(480, 1261)).toEqual({ 'window.closeMinute': 'Ringtiden ligger mellan 08:00 och 21:00.' })
    expect(open(600, 659)['window.closeMinute']).toContain('minst en timme')
    expect(open(480, 1020, [])).toEqual({ 'window.weekdays': 'Välj minst en veckodag.' })
  })

  test('stand in an order that can be kept, counted with the defaults that hold beside them', () => {
    expect(wrongWith(campaignRules, { attemptLimit: 2 })).toHaveProperty('proposeNoAt')
    expect(wrongWith(campaignRules, { attemptLimit: 2, proposeNoAt: 2 })).toEqual({})
    expect(wrongWith(campaignRules, { lockWarnAt: 26 })).toHaveProperty('lockWarnAt')
    expect(wrongWith(campaignRules, { busyDelaysMinutes: [] })).toHaveProperty('busyDelaysMinutes')
  })

  test('of a campaign are its own over the defaults', () => {
    const rules = rulesOf({ busyDelaysMinutes: [5] })
    expect(rules).toEqual({ ...DEFAULT_RULES, busyDelaysMinutes: [5] })
    expect(ownFigures(rules)).toEqual({ busyDelaysMinutes: [5] })
  })
})

const anyRules = fc.record({
  ...(Object.fromEntries(
    Object.entries(RULE_BOUNDS).map(([name, { min, max }]) => [name, fc.integer({ min: min - 1, max: max + 1 })]),
  ) as Record<FigureRule, fc.Arbitrary<number>>),
  window: fc.record({
    weekdays: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 7 }),
    openMinute: fc.integer({ min: 470, max: 700 }),
    closeMinute: fc.integer({ min: 600, max: 1270 }),
  }),
  busyDelaysMinutes: fc.array(fc.integer({ min: 0, max: 1441 }), { maxLength: 11 }),
  autoReleaseOverdueLocks: fc.boolean(),
})

test('forms and the API call the same rules wrong', () => {
  fc.assert(
    fc.property(anyRules, fc.subarray([...RULE_NAMES]), (wild, names) => {
      const rules = { ...DEFAULT_RULES, ...Object.fromEntries(names.map((name) => [name, wild[name]])) }
      const refused = Object.keys(wrongWith(campaignRules, rules)).map((path) => path.split('.')[0])
      const told = wrongRules(rules)
      expect(told.size === 0).toBe(refused.length === 0)
      for (const name of refused) expect([...told]).toContain(name)
    }),
  )
})

describe('a script', () => {
  const section = (text: string, title = 'Öppning') => ({ sections: [{ title, text, kind: 'section' }] })

  test('may name what a card can fill, and is told what it cannot', () => {
    const known = 'Hej {{ contact }} på {{company}} i {{city}}, {{caller}} här. {{first_name}} {{industry}}'
    expect(wrongWith(script, section(known))).toEqual({})
    expect(wrongWith(script, section('Hej {{förnamn}} och {{Contact}}'))['sections.0.text']).toBe(
      'Okänt fält: {{förnamn}}, {{Contact}}. De som finns är {{company}}, {{contact}}, {{first_name}}, {{caller}}, {{city}}, {{industry}}.',
    )
    expect(wrongWith(script, section('', '{{vad}}'))).toHaveProperty(['sections.0.title'])
  })

  test('has whole fields, a heading for each section, and an end', () => {
    expect(wrongWith(script, section('Hej {{contact}'))['sections.0.text']).toContain('inte rätt skrivet')
    expect(wrongWith(script, section('Hej', '   '))).toEqual({ 'sections.0.title': 'Skriv en rubrik.' })
    expect(wrongWith(script, section('x'.repeat(10_001)))).toHaveProperty(['sections.0.text'])
  })

  test('tells each unknown field once', () => {
    expect(unknownFieldsOf('{{a}} {{a}} {{}}')).toEqual(['{{a}}', '{{}}'])
    expect([hasOddBraces('{{company}} }}'), hasOddBraces('{ett} {{company}}')]).toEqual([true, false])
    expect([hasOddBraces('{{{company}}}'), hasOddBraces('{{company}}}')]).toEqual([true, true])
  })
})
