export type DaypartWord = 'morning' | 'forenoon' | 'beforeLunch' | 'lunch' | 'afterLunch' | 'afternoon' | 'evening'

/** Which part of a week or a month. */
export type Stretch = 'start' | 'middle' | 'end'

/** One thing said about a time. A whole input is a list of them. */
export type TimePiece =
  | { kind: 'date'; day: number; month: number; year: number | null }
  | { kind: 'dayOfMonth'; day: number }
  | { kind: 'relativeDay'; days: number }
  | { kind: 'weekday'; weekday: number; isNext: boolean }
  | { kind: 'week'; week: number | 'this' | 'next' }
  | { kind: 'month'; month: number | 'this' | 'next' }
  /** "i slutet av": only with a week or a month. */
  | { kind: 'stretch'; stretch: Stretch }
  | { kind: 'offset'; unit: 'minute' | 'day' | 'week' | 'month'; count: number }
  | { kind: 'afterHoliday'; holiday: string }
  /** `isExact`: written so that it can only mean this half of the day (08:00, 14). */
  | { kind: 'clock'; minute: number; isExact: boolean }
  /** "15.12" and "1512": 15:12 or 15 December. */
  | { kind: 'split'; first: number; second: number }
  | { kind: 'number'; value: number }
  | { kind: 'daypart'; part: DaypartWord }
  /** "kl": the number that follows is a clock. */
  | { kind: 'at' }
  /** "efter": with a day, the first calling day after it; with a clock, from that clock on. */
  | { kind: 'after' }

/** A pattern over folded text and what it says; null or an empty list where the match says nothing. */
export interface PieceRule {
  pattern: RegExp
  read: (match: RegExpExecArray) => TimePiece[] | null
}
