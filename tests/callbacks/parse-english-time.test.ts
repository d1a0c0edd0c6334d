import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import { englishTimeWords } from '@/lib/callbacks/english-time-words'
import { formatUnderstood } from '@/lib/callbacks/format-time'
import { parseTime } from '@/lib/callbacks/parse-time'
import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { ENGLISH_TIMES } from '@/tests/callbacks/english-times'
import { SWEDISH_CLOCKS } from '@/tests/callbacks/swedish-clocks'
import { SWEDISH_DAYS } from '@/tests/callbacks/swedish-days'

const { window } = DEFAULT_RULES
const THURSDAY = instantOf('2026-11-19', 641)
const parse = (text: string, now = THURSDAY) =>
  parseTime(text, { now, window, purpose: 'callback', words: englishTimeWords })

/** "= Tuesday 24 Nov, 14:00 !weekend", "? one | other" or "- reason". */
function shown(parsed: ParsedTime): string {
  if (parsed.kind === 'refused') return `- ${parsed.reason}`
  if (parsed.kind === 'ambiguous') return `? ${parsed.choices.map(({ understood }) => understood).join(' | ')}`
  return ['=', parsed.understood, ...parsed.marks.map((mark) => `!${mark}`)].join(' ')
}

describe('what a caller writes on an English screen', () => {
  it.each(ENGLISH_TIMES)('"%s" is %s', (text, expected) => {
    expect(shown(parse(text))).toBe(expected)
  })

  it.each([...SWEDISH_DAYS, ...SWEDISH_CLOCKS].map(([text]) => text))(
    'in Swedish is taken as on a Swedish screen, or asked again: %s',
    (text) => {
      const swedish = parseTime(text, { now: THURSDAY, window, purpose: 'callback' })
      const english = parse(text)
      if (english.kind === 'instant') expect(swedish).toMatchObject({ kind: 'instant', at: english.at })
    },
  )

  it('is understood when it is our own answer', () => {
    const nows = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(nows, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 480, max: 1259 }), (now, days, minute) => {
        const at = instantOf(addCalendarDays(localDayOf(now), days), minute)
        expect(parse(formatUnderstood(at, now, englishTimeWords), now)).toMatchObject({ kind: 'instant', at })
      }),
      { numRuns: 1000 },
    )
  })
})
