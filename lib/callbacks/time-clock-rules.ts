import type { DaypartWord, PieceRule, TimePiece } from '@/lib/callbacks/time-piece'

const CLOCK = '(\\d{1,2})(?:[:.](\\d\\d))?'

/** What names a time of day, and the words that only lead to it. */
export const CLOCK_RULES: PieceRule[] = [
  rule('efter lunch(?:en)?', () => part('afterLunch')),
  rule('(?:fore|innan) lunch(?:en)?', () => part('beforeLunch')),
  rule('(?:vid |till |pa )?lunch(?:en|tid)?', () => part('lunch')),
  rule('(?:pa )?(?:fm|formiddag(?:en)?|formiddan)', () => part('forenoon')),
  rule('(?:pa )?(?:em|eftermiddag(?:en)?|eftermiddan)', () => part('afternoon')),
  rule('(?:pa )?kvall(?:en)?', () => part('evening')),
  rule('(?:pa )?morgon(?:en)?|bitti', () => part('morning')),
  rule('i(formiddag|eftermiddag|kvall)', ([, word]) => [{ kind: 'relativeDay', days: 0 }, ...part(todaysPart(word))]),
  rule('(\\d{1,2}|kvart) (i|over) (halv )?(\\d{1,2})', ([, minutes, side, half, hour]) =>
    spoken({ hour: Number(hour), shift: shiftOf(minutes, side) - (half ? 30 : 0) }),
  ),
  rule('halv (\\d{1,2})', ([, hour]) => spoken({ hour: Number(hour), shift: -30 })),
  rule(`(?:mellan )?${CLOCK} ?(?:-|och|till) ?${CLOCK}`, ([, hour, minute, toHour]) =>
    Number(toHour) <= 24 && (Number(hour) < Number(toHour) || minute !== undefined)
      ? digital(hour, minute ?? '00')
      : null,
  ),
  rule('(\\d{1,2}) ?: ?(\\d\\d)', ([, hour, minute]) => digital(hour, minute)),
  rule('(\\d{1,2})\\.(\\d\\d)', ([, first, second]) => split(first, second)),
  rule('(?!202\\d)(\\d\\d)(\\d\\d)', ([, first, second]) => split(first, second)),
  rule('([1-9])([0-5]\\d)', ([, hour, minute]) => digital(hour, minute)),
  rule('(\\d{1,2})', ([, value]) => (value?.startsWith('0') ? digital(value, '00') : number(value))),
  rule('kl|klockan|vid|ca|cirka|runt|omkring|fran|tidigast', () => [{ kind: 'at' }]),
  rule('efter', () => [{ kind: 'after' }]),
  rule('pa|av|igen|ring|aterkom|garna|senare|direkt|strax|tack', () => []),
]

function rule(source: string, read: PieceRule['read']): PieceRule {
  return { pattern: new RegExp(`(?:${source})(?![a-z\\d:])\\s*`, 'y'), read }
}

function part(word: DaypartWord): TimePiece[] {
  return [{ kind: 'daypart', part: word }]
}

function todaysPart(word: string | undefined): DaypartWord {
  if (word === 'formiddag') return 'forenoon'
  return word === 'kvall' ? 'evening' : 'afternoon'
}

function shiftOf(minutes: string | undefined, side: string | undefined): number {
  const count = minutes === 'kvart' ? 15 : Number(minutes)
  return side === 'i' ? -count : count
}

// Nobody says "halv tre" for 02:30, so the half of the day is left open.
function spoken({ hour, shift }: { hour: number; shift: number }): TimePiece[] | null {
  if (hour < 1 || hour > 24 || Math.abs(shift) > 59) return null
  return [{ kind: 'clock', minute: (hour * 60 + shift) % 1440, isExact: hour > 12 }]
}

function digital(hour: string | undefined, minute: string | undefined): TimePiece[] | null {
  if (Number(hour) > 24 || Number(minute) > 59) return null
  const isExact = hour?.length === 2 || hour === '0'
  return [{ kind: 'clock', minute: Number(hour) * 60 + Number(minute), isExact }]
}

function split(first: string | undefined, second: string | undefined): TimePiece[] | null {
  const isMonth = Number(second) >= 1 && Number(second) <= 12
  if (!isMonth || Number(first) < 1 || Number(first) > 31) return digital(first, second)
  return [{ kind: 'split', first: Number(first), second: Number(second) }]
}

function number(value: string | undefined): TimePiece[] | null {
  return Number(value) <= 31 ? [{ kind: 'number', value: Number(value) }] : null
}
