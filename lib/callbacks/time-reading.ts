import type { DaypartWord, Stretch, TimePiece } from '@/lib/callbacks/time-piece'

const NO_DAYS = ['clock', 'split', 'number', 'daypart', 'at', 'after', 'weekday', 'stretch'] as const

export type DayPiece = Exclude<TimePiece, { kind: (typeof NO_DAYS)[number] }>

/** One way to read an input: at most one of each thing. */
export interface TimeReading {
  day: DayPiece | null
  weekday: { weekday: number; isNext: boolean } | null
  clock: { minute: number; isExact: boolean } | null
  daypart: DaypartWord | null
  /** "slutet av v 49" */
  stretch: Stretch | null
  /** "efter 15/12": the first calling day after the day. */
  isAfterDay: boolean
}

/** Every way the pieces can be read: two for a bare "8" (08:00, the 8th), none for a contradiction such as two days. */
export function timeReadings(pieces: TimePiece[]): TimeReading[] {
  return alternatives(pieces).flatMap((alternative) => readingOf(alternative) ?? [])
}

function alternatives(pieces: TimePiece[]): TimePiece[][] {
  const isClockTold = pieces.some((piece) => piece.kind === 'at' || piece.kind === 'after' || piece.kind === 'daypart')
  const hasDay = pieces.some((piece) => isDayPiece(piece) || piece.kind === 'weekday')
  const hasClock = pieces.some((piece) => piece.kind === 'clock')
  const open = pieces.findIndex((piece) => piece.kind === 'number' || piece.kind === 'split')
  const piece = pieces[open]
  if (!piece) return [pieces]
  const readings = hasClock ? [asDate(piece)] : isClockTold || hasDay ? [asClock(piece, pieces)] : asEither(piece)
  return readings.map((reading) => pieces.with(open, reading))
}

function asEither(piece: TimePiece): TimePiece[] {
  if (piece.kind === 'number' && piece.value > 24) return [asDate(piece)]
  const clock = asClock(piece, [])
  // 06 and 07 are too early to call; someone who writes "7" alone can only mean the evening.
  const isEarly = piece.kind === 'number' && (piece.value === 6 || piece.value === 7)
  const evening: TimePiece[] = isEarly ? [{ kind: 'clock', minute: (piece.value + 12) * 60, isExact: true }] : [clock]
  return [...evening, asDate(piece)]
}

function asClock(piece: TimePiece, pieces: TimePiece[]): TimePiece {
  if (piece.kind === 'split') return { kind: 'clock', minute: piece.first * 60 + piece.second, isExact: true }
  if (piece.kind !== 'number') return piece
  const hasWeekday = pieces.some(({ kind }) => kind === 'weekday')
  if (hasWeekday && piece.value > 21) return { kind: 'dayOfMonth', day: piece.value }
  return { kind: 'clock', minute: piece.value * 60, isExact: piece.value > 12 }
}

function asDate(piece: TimePiece): TimePiece {
  if (piece.kind === 'split') return { kind: 'date', day: piece.first, month: piece.second, year: null }
  return piece.kind === 'number' ? { kind: 'dayOfMonth', day: piece.value } : piece
}

function readingOf(pieces: TimePiece[]): TimeReading | null {
  const days = pieces.filter(isDayPiece)
  const weekdays = pieces.filter((piece) => piece.kind === 'weekday')
  const clocks = pieces.filter((piece) => piece.kind === 'clock')
  const dayparts = pieces.filter((piece) => piece.kind === 'daypart')
  const stretches = pieces.filter((piece) => piece.kind === 'stretch')
  if ([days, weekdays, clocks, dayparts, stretches].some(({ length }) => length > 1)) return null
  if (days.length + weekdays.length + clocks.length + dayparts.length === 0) return null
  if (pieces.some(({ kind }) => kind === 'number' || kind === 'split')) return null
  if (clocks.some(({ minute }) => minute > 1440)) return null
  if (isOtherHalf(clocks[0], dayparts[0]?.part)) return null
  const stretch = stretches[0]?.stretch ?? null
  if (!isStretchFitting(days[0], stretch)) return null
  const isAfterDay = isAfterADay(pieces)
  if (isAfterDay === null) return null
  return {
    day: days[0] ?? null,
    weekday: weekdays[0] ?? null,
    clock: clocks[0] ?? null,
    daypart: dayparts[0]?.part ?? null,
    stretch,
    isAfterDay,
  }
}

// "14 på morgonen" and "imorgon kväll 15" contradict themselves.
function isOtherHalf(clock: TimeReading['clock'] | undefined, part: DaypartWord | undefined): boolean {
  if (!clock || !part) return false
  if (part === 'morning' || part === 'forenoon' || part === 'beforeLunch') return clock.minute > NOON
  return part === 'evening' && clock.minute >= NOON && clock.minute < EVENING
}

const NOON = 720
const EVENING = 1020

// "i slutet av" says nothing without a week or a month, and "veckan" says nothing without it.
function isStretchFitting(day: DayPiece | undefined, stretch: Stretch | null): boolean {
  const isThis = (day?.kind === 'week' && day.week === 'this') || (day?.kind === 'month' && day.month === 'this')
  return stretch === null ? !isThis : day?.kind === 'week' || day?.kind === 'month'
}

function isAfterADay(said: TimePiece[]): boolean | null {
  const pieces = said.filter(({ kind }) => kind !== 'at')
  const following = pieces[pieces.findIndex(({ kind }) => kind === 'after') + 1]
  if (!pieces.some(({ kind }) => kind === 'after') || following?.kind === 'clock') return false
  return following?.kind === 'date' || following?.kind === 'dayOfMonth' || following?.kind === 'week' ? true : null
}

function isDayPiece(piece: TimePiece): piece is DayPiece {
  return !NO_DAYS.some((kind) => kind === piece.kind)
}
