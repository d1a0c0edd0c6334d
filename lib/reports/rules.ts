import { OUTCOMES, type Outcome } from '@/lib/calls/types'
import type { AnswerCell, OutcomeFigures, SalesFigures } from '@/lib/reports/types'

/** Fewer calls than these say nothing yet: the cell is grey and never the best time. */
export const ENOUGH_CALLS = 30

/** Figures of a named person are about them: a file with such asks why it is fetched (rights.md). */
export const namesCallers = ({
  groups,
  caller,
}: {
  groups: ReadonlyArray<string | null>
  caller?: number | undefined
}) => groups.includes('caller') || caller !== undefined

/** Zero of everything: what figures are added to. */
export function noFigures(): OutcomeFigures {
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>
  return { calls: 0, talked: 0, byOutcome, cancelled: 0, orderValue: 0 }
}

/** Adds figures up; money stays whole öre. */
export function sumFigures(all: readonly OutcomeFigures[]): OutcomeFigures {
  const sum = noFigures()
  for (const { calls, talked, byOutcome, cancelled, orderValue } of all) {
    sum.calls += calls
    sum.talked += talked
    sum.cancelled += cancelled
    sum.orderValue += orderValue
    for (const outcome of OUTCOMES) sum.byOutcome[outcome] += byOutcome[outcome]
  }
  return sum
}

/** Orders less those that were cancelled in the period. */
export const netOrders = ({ byOutcome, cancelled }: OutcomeFigures): number => byOutcome.order - cancelled

/** Träff: net orders of those who were talked to; null when nobody was, or when more was cancelled than taken. */
export const hitRate = (figures: OutcomeFigures): number | null =>
  netOrders(figures) < 0 ? null : shareOf(netOrders(figures), figures.talked)

/** Calls behind each order that was taken, cancelled later or not: what it took to get there; null without one. */
export const callsPerOrder = ({ calls, byOutcome }: OutcomeFigures): number | null => shareOf(calls, byOutcome.order)
export const talksPerOrder = ({ talked, byOutcome }: OutcomeFigures): number | null => shareOf(talked, byOutcome.order)

/** How much more or less than before, as a part of before; null when there was nothing to compare with. */
export const changeSince = (now: number | null, before: number | null): number | null =>
  now === null || before === null || before <= 0 ? null : (now - before) / before

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const noSales = (): SalesFigures => ({ sold: { lines: 0, amount: 0 }, cancelled: { lines: 0, amount: 0 } })

/** Adds to the first what the second holds: lines, and öre ex VAT. */
export function addSales(to: SalesFigures, { sold, cancelled }: SalesFigures): void {
  to.sold.lines += sold.lines
  to.sold.amount += sold.amount
  to.cancelled.lines += cancelled.lines
  to.cancelled.amount += cancelled.amount
}

/** Adds sales up, lines and öre ex VAT. */
export function sumSales(all: readonly SalesFigures[]): SalesFigures {
  const sum = noSales()
  for (const one of all) addSales(sum, one)
  return sum
}

/** Öre, less what was cancelled in the period. */
export const netAmount = ({ sold, cancelled }: SalesFigures): number => sold.amount - cancelled.amount
export const netLines = ({ sold, cancelled }: SalesFigures): number => sold.lines - cancelled.lines

/**
 * The half-hour with the highest share that is sure: the lower end of Wilson's interval (95 %), so that 25 of 30 does not beat
 * 400 of 500. None when every half-hour has too few calls.
 */
export function bestTime(cells: readonly AnswerCell[]): AnswerCell | null {
  const sure = cells.filter(({ calls }) => calls >= ENOUGH_CALLS)
  return sure.reduce<AnswerCell | null>((best, cell) => (best && atLeast(best) >= atLeast(cell) ? best : cell), null)
}

const Z = 1.96

function atLeast({ calls, talked }: AnswerCell): number {
  const share = talked / calls
  const spread = Z * Math.sqrt((share * (1 - share)) / calls + (Z * Z) / (4 * calls * calls))
  return (share + (Z * Z) / (2 * calls) - spread) / (1 + (Z * Z) / calls)
}
