import type { QualityFigure, QualityMeasure, QualityRow } from './types'

/** Of fewer than this nothing can be said: the figure is there, but grey. */
export const FEWEST_TO_COMPARE = 30

/** Whether a share of so few says anything. */
export function isComparable({ of }: QualityFigure): boolean {
  return of >= FEWEST_TO_COMPARE
}

/** Share in percent with one decimal under ten; null of nothing. */
export function shareOf({ count, of }: QualityFigure): number | null {
  if (of === 0) return null
  const percent = (count / of) * 100
  return percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)
}

/** What the tally says of one person. */
export interface Tallied {
  calls: number
  noAnswer: number
  promises: number
  ordersTaken: number
  ordersCancelled: number
  orderValue: number
}
export type Counted = Record<Exclude<QualityMeasure, 'cancelled'>, number>

export const NOTHING_TALLIED: Tallied = {
  calls: 0,
  noAnswer: 0,
  promises: 0,
  ordersTaken: 0,
  ordersCancelled: 0,
  orderValue: 0,
}
export const NOTHING_COUNTED: Counted = { skipped: 0, talk_noted: 0, quick: 0, gone_on: 0, undone: 0, unkept: 0 }

/**
 * Each count beside what it is a part of: skipped of all cards, a talk noted of Ej svar, undone of all that was saved, unkept
 * of the promises made, cancelled of the orders taken in the period (an order may be of an earlier one).
 */
export function rowOf(tallied: Tallied, counted: Counted): QualityRow {
  const { calls, noAnswer, promises, ordersTaken, ordersCancelled, orderValue } = tallied
  return {
    calls,
    figures: {
      skipped: { count: counted.skipped, of: calls + counted.skipped },
      talk_noted: { count: counted.talk_noted, of: noAnswer },
      quick: { count: counted.quick, of: calls },
      gone_on: { count: counted.gone_on, of: calls },
      undone: { count: counted.undone, of: calls + counted.undone },
      unkept: { count: counted.unkept, of: promises },
      cancelled: { count: ordersCancelled, of: ordersTaken },
    },
    orders: ordersTaken - ordersCancelled,
    orderValue,
  }
}

/** Several people's figures as one's. */
export function sumOf<T extends Tallied | Counted>(nothing: T, all: readonly T[]): T {
  const names = Object.keys(nothing) as Array<keyof T>
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, one) => sum + (one[name] as number), 0)]),
  ) as unknown as T
}
