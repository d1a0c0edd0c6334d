import type { PieceRule, Stretch, TimePiece } from '@/lib/callbacks/time-piece'

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const MONTH =
  '(jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY_STARTS = ['man', 'tis', 'ons', 'tor', 'fre', 'lor', 'son']
const HOLIDAYS: Readonly<Record<string, string>> = {
  jul: 'Annandag jul',
  'jul och nyar': 'Nyårsdagen',
  nyar: 'Nyårsdagen',
  tretton: 'Trettondedag jul',
  pask: 'Annandag påsk',
  midsommar: 'Midsommardagen',
  helg: 'söndag',
}
const STRETCHES: Readonly<Record<string, Stretch>> = { borjan: 'start', mitten: 'middle', slutet: 'end' }
const DAY_WORDS: Readonly<Record<string, number>> = {
  idag: 0,
  imorgon: 1,
  imorron: 1,
  imorrn: 1,
  imorn: 1,
  overmorgon: 2,
  iovermorgon: 2,
}

/** What names a day. Longer readings stand before the shorter ones they contain. */
export const DAY_RULES: PieceRule[] = [
  rule('(20\\d\\d)-(\\d{1,2})-(\\d{1,2})', ([, year, month, day]) => date({ day, month, year })),
  rule('(20\\d\\d)(\\d\\d)(\\d\\d)', ([, year, month, day]) => date({ day, month, year })),
  rule('(\\d\\d)(\\d\\d)(\\d\\d)', ([, year, month, day]) => date({ day, month, year: `20${year}` })),
  rule(
    '(?:den )?(\\d{1,2}) ?/ ?(\\d{1,2})(?:(?: ?[/-] ?| )(20\\d\\d)| ?[/-] ?(\\d\\d))?',
    ([, day, month, year, short]) => date({ day, month, year: year ?? (short && `20${short}`) }),
  ),
  rule(`(?:den )?(\\d{1,2})(?: ?:? ?[ea])? ${MONTH}(?: (20\\d\\d))?`, ([, day, month, year]) =>
    date({ day, month: monthNumber(month), year }),
  ),
  rule('den (\\d{1,2})(?: ?:? ?[ea])?', ([, day]) => [{ kind: 'dayOfMonth', day: Number(day) }]),
  rule('(\\d{1,2}) ?:? ?[ea]', ([, day]) => [{ kind: 'dayOfMonth', day: Number(day) }]),
  rule('(?:v|vecka|veckan) ?(\\d{1,2})', ([, week]) => [{ kind: 'week', week: Number(week) }]),
  rule('(?:nasta|nastkommande|kommande) (?:vecka|v)|till veckan', () => [{ kind: 'week', week: 'next' }]),
  rule('(?:i |mot )?(borjan|mitten|slutet)(?: av| pa)?', ([, word]) => [
    { kind: 'stretch', stretch: STRETCHES[word ?? ''] ?? 'start' },
  ]),
  rule('(?:den har )?veckan', () => [{ kind: 'week', week: 'this' }]),
  rule('(?:den har )?manaden', () => [{ kind: 'month', month: 'this' }]),
  rule('nasta manad', () => [{ kind: 'month', month: 'next' }]),
  rule('(?:om )?(\\d+) och 1 halv (tim(?:me|mar|mes)?)', ([, count]) => offset(Number(count) + 0.5, 'tim')),
  rule(
    '(?:om )?(\\d{1,3}(?:[.,]\\d)?) ?(min|minut|minuter|h|tim|timme|timmar|dag|dagar|dar|dygn|vecka|veckor|manad|manader)',
    ([, count, unit]) => offset(Number(count?.replace(',', '.')), unit),
  ),
  rule('om (\\d{1,2}) (v|man|ar)', ([, count, unit]) => offset(Number(count), unit)),
  // "6 mån" alone is months; with more around it "mån" is Monday.
  rule('^(\\d{1,2}) man$', ([, count]) => offset(Number(count), 'man')),
  rule('(?:om )?(?:1 )?(halvtimme|halvar)|om (?:1 )?kvart', ([, unit]) => offset(1, unit ?? 'kvart')),
  rule('efter (jul och nyar|jul|nyar|tretton|pask|midsommar|helg)(?:en|s?helgen|dagen|dag jul)?', ([, word]) => [
    { kind: 'afterHoliday', holiday: HOLIDAYS[word ?? ''] ?? '' },
  ]),
  rule('(idag|imorgon|imorron|imorrn|imorn|i?overmorgon)', ([, word]) => [
    { kind: 'relativeDay', days: DAY_WORDS[word ?? ''] ?? 0 },
  ]),
  rule('(nasta |nastkommande |kommande )?(man|tis|ons|tors?|fre|lor|son)(?:dag|dagen)?', ([, next, name]) => [
    { kind: 'weekday', weekday: WEEKDAY_STARTS.indexOf(name?.slice(0, 3) ?? '') + 1, isNext: next?.trim() === 'nasta' },
  ]),
  rule(`(?:i )?${MONTH}`, ([, month]) => (month === 'jul' ? null : [{ kind: 'month', month: monthNumber(month) }])),
]

function rule(source: string, read: PieceRule['read']): PieceRule {
  return { pattern: new RegExp(`(?:${source})(?![a-z\\d:])\\s*`, 'y'), read }
}

type Written = string | number | undefined

function date({ day, month, year }: { day: Written; month: Written; year: Written }): TimePiece[] {
  return [{ kind: 'date', day: Number(day), month: Number(month), year: year === undefined ? null : Number(year) }]
}

function monthNumber(name: string | undefined): number {
  return MONTH_STARTS.indexOf(name?.slice(0, 3) ?? '') + 1
}

function offset(count: number, unit: string | undefined): TimePiece[] | null {
  if (unit === 'halvtimme') return [{ kind: 'offset', unit: 'minute', count: 30 }]
  if (unit === 'kvart') return [{ kind: 'offset', unit: 'minute', count: 15 }]
  if (unit === 'halvar') return [{ kind: 'offset', unit: 'month', count: 6 }]
  if (unit?.startsWith('min')) return [{ kind: 'offset', unit: 'minute', count }]
  if (unit?.startsWith('tim') || unit === 'h') return [{ kind: 'offset', unit: 'minute', count: count * 60 }]
  if (!Number.isInteger(count)) return null
  if (unit?.startsWith('v')) return [{ kind: 'offset', unit: 'week', count }]
  if (unit?.startsWith('man')) return [{ kind: 'offset', unit: 'month', count }]
  if (unit === 'ar') return [{ kind: 'offset', unit: 'month', count: count * 12 }]
  return [{ kind: 'offset', unit: 'day', count }]
}
