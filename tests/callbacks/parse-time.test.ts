import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithinPrioLimit } from '@/lib/calendar/due'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { CallWindow } from '@/lib/calendar/types'
import { isInHardCeiling } from '@/lib/calendar/window'
import { formatUnderstood } from '@/lib/callbacks/format-time'
import { parseTime } from '@/lib/callbacks/parse-time'
import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import { SWEDISH_CLOCKS } from '@/tests/callbacks/swedish-clocks'
import { SWEDISH_DAYS } from '@/tests/callbacks/swedish-days'

const SWEDISH_TIMES = [...SWEDISH_DAYS, ...SWEDISH_CLOCKS]

const WEEK: CallWindow = { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }
const THURSDAY = instantOf('2026-11-19', 641)

function parse(
  text: string,
  { now = THURSDAY, purpose = 'callback' }: { now?: number; purpose?: 'callback' | 'prio' } = {},
) {
  return parseTime(text, { now, window: WEEK, purpose })
}

/** "= tisdag 24 nov kl. 14:00 !weekend", "? one | other" or "- reason". */
function shown(parsed: ParsedTime): string {
  if (parsed.kind === 'refused') return `- ${parsed.reason}`
  if (parsed.kind === 'ambiguous') return `? ${parsed.choices.map(({ understood }) => understood).join(' | ')}`
  return ['=', parsed.understood, ...parsed.marks.map((mark) => `!${mark}`)].join(' ')
}

describe('what a caller writes on Thursday 19 November 2026 at 10:41', () => {
  it.each(SWEDISH_TIMES)('"%s" is %s', (text, expected) => {
    expect(shown(parse(text))).toBe(expected)
  })

  it('is a table of well over 60 inputs', () => {
    expect(new Set(SWEDISH_TIMES.map(([text]) => text)).size).toBeGreaterThan(150)
  })
})

describe('the same words on other days', () => {
  const at = (day: string, minute: number) => ({ now: instantOf(day, minute) })

  it.each([
    ['i slutet av veckan', '2026-11-16', 641, '? torsdag 19 nov kl. 08:00 | fredag 20 nov kl. 08:00'],
    ['i slutet av veckan', '2026-11-20', 641, '- past'],
    ['tis', '2026-11-24', 641, '? tisdag 24 nov kl. 13:00 | tisdag 1 dec kl. 08:00'],
    ['tis 14', '2026-11-24', 641, '? tisdag 24 nov kl. 14:00 | tisdag 1 dec kl. 14:00'],
    ['tis 14', '2026-11-24', 900, '= tisdag 1 dec kl. 14:00'],
    ['nästa tis', '2026-11-23', 641, '? tisdag 24 nov kl. 08:00 | tisdag 1 dec kl. 08:00'],
    ['nästa tis', '2026-11-24', 641, '= tisdag 1 dec kl. 08:00'],
    ['9:30', '2026-11-20', 641, '= måndag 23 nov kl. 09:30'],
    ['imorgon', '2026-11-20', 641, '= lördag 21 nov kl. 08:00 !weekend'],
    ['em', '2026-11-19', 840, '? torsdag 19 nov kl. 15:00 | fredag 20 nov kl. 13:00'],
    ['em', '2026-11-19', 950, '= fredag 20 nov kl. 13:00'],
    ['i eftermiddag', '2026-11-19', 840, '= torsdag 19 nov kl. 15:00'],
    ['idag', '2026-11-19', 1000, '= torsdag 19 nov kl. 17:45 !outside_window'],
    ['idag', '2026-11-19', 1220, '- outside_ceiling'],
    ['v 47', '2026-11-20', 641, '- past'],
    ['v 1', '2027-01-01', 641, '= måndag 4 jan kl. 08:00'],
    ['v 15', '2026-03-19', 641, '= tisdag 7 apr kl. 08:00'],
    ['efter jul', '2026-12-28', 641, '= tisdag 29 dec kl. 08:00'],
    ['15/1', '2026-12-28', 641, '= fredag 15 jan 2027 kl. 08:00'],
    ['imorgon 8', '2026-12-31', 641, '= fredag 1 jan 2027 kl. 08:00 !red_day'],
    ['29/2', '2027-11-19', 641, '= tisdag 29 feb 2028 kl. 08:00'],
    ['den 31', '2027-02-01', 641, '= onsdag 31 mars kl. 08:00'],
    ['om 6 mån', '2026-08-31', 641, '= måndag 1 mars 2027 kl. 10:30'],
    ['nästa månad', '2026-12-10', 641, '= måndag 4 jan 2027 kl. 08:00'],
    ['imorgon 9', '2026-03-28', 641, '= söndag 29 mars kl. 09:00 !weekend'],
    ['om 20 min', '2026-10-25', 540, '= söndag 25 okt kl. 09:20 !weekend'],
    ['om 2 dagar kl 8', '2026-10-24', 600, '= måndag 26 okt kl. 08:00'],
  ])('"%s" on %s at minute %i is %s', (text, day, minute, expected) => {
    expect(shown(parse(text, at(day, minute)))).toBe(expected)
  })
})

describe('a Prio', () => {
  it.each([
    ['om 29 dagar', '= fredag 18 dec kl. 10:30'],
    ['om 30 dagar', '- too_far'],
    ['19/12 10:00', '= lördag 19 dec kl. 10:00 !weekend'],
    ['20/12 10:00', '- too_far'],
    ['om 6 mån', '- too_far'],
    ['efter nyår', '- too_far'],
    ['24', '= tisdag 24 nov kl. 08:00'],
  ])('"%s" is %s', (text, expected) => {
    expect(shown(parse(text, { purpose: 'prio' }))).toBe(expected)
  })
})

describe('refusals', () => {
  it.each([
    ['idag 9', 'Tiden har redan varit: torsdag 19 nov kl. 09:00. Skriv en senare tid.'],
    ['18/11', '18/11 har redan varit. Skriv 18/11 2027 om du menar nästa år.'],
    ['imorgon 22', 'Kl. 22:00 går inte: ingen rings före 08:00 eller från 21:00. Välj en tid däremellan.'],
    ['tis 7', 'Kl. 07:00 går inte: ingen rings före 08:00 eller från 21:00. Skriv 19:00 om du menar kvällen.'],
    ['7 på morgonen', 'Kl. 07:00 går inte: ingen rings före 08:00 eller från 21:00. Välj en tid däremellan.'],
    ['1/6 2028', 'Välj en tid inom 18 månader, till fredag 19 maj 2028.'],
    ['v 54', 'Vecka 54 finns inte. Kontrollera veckan eller skriv ett datum.'],
    ['ons 15 dec', 'Tisdag 15 dec är ingen onsdag. Kontrollera dag och datum.'],
    ['senare nån gång', 'Förstår inte ”senare nån gång”. Skriv till exempel imorgon 9:30, tis 14, v 48 eller 15/12.'],
    ['', 'Skriv till exempel imorgon 9:30, tis 14, v 48 eller 15/12.'],
  ])('of "%s" say what is wrong and what to do', (text, message) => {
    expect(parse(text)).toMatchObject({ kind: 'refused', message })
  })

  it('of a Prio point to Återkom', () => {
    expect(parse('om 2 mån', { purpose: 'prio' })).toMatchObject({
      message: 'En Prio kan lovas högst 30 dagar fram, till lördag 19 dec. Välj Återkom för en senare tid.',
    })
  })

  it('ask in a full sentence when there are two readings', () => {
    expect(parse('8')).toMatchObject({
      kind: 'ambiguous',
      question: 'Menar du fredag 20 nov kl. 08:00 eller tisdag 8 dec kl. 08:00?',
    })
  })
})

describe('whatever is written', () => {
  const words =
    'imorgon idag tis tors mån nästa efter lunch fm em v vecka om 2 6 mån min kl halv kvart i över 9 14:30 15/12 den 15:e dec jul 8 - .'
  const phrases = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 6 }).map((parts) => parts.join(' '))
  const nows = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 0, 1) })

  it('is answered without an exception, and a time it gives is to come, inside 08-21 and within the limit', () => {
    fc.assert(
      fc.property(
        fc.oneof(phrases, fc.string({ unit: 'grapheme', maxLength: 100 })),
        nows,
        fc.constantFrom('callback' as const, 'prio' as const),
        (text, now, purpose) => {
          const parsed = parse(text, { now, purpose })
          if (parsed.kind === 'refused') {
            expect(parsed.message).toMatch(/^[A-ZÅÄÖ0-9].*\.$/s)
            return
          }
          const times = parsed.kind === 'instant' ? [parsed.at] : parsed.choices.map(({ at }) => at)
          if (parsed.kind === 'ambiguous') expect(new Set(times).size).toBeGreaterThan(1)
          for (const at of times) {
            expect(at).toBeGreaterThan(now)
            expect(isInHardCeiling(at)).toBe(true)
            if (purpose === 'prio') expect(isWithinPrioLimit(now, at)).toBe(true)
          }
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('it understands its own answers', () => {
    fc.assert(
      fc.property(nows, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 480, max: 1259 }), (now, days, minute) => {
        const at = instantOf(addCalendarDays(localDayOf(now), days), minute)
        expect(parse(formatUnderstood(at, now), { now })).toMatchObject({ kind: 'instant', at })
      }),
      { numRuns: 2000 },
    )
  })
})
