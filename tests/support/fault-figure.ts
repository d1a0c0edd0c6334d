import { appendFileSync } from 'node:fs'
import { testEngine } from './database-place'

/** The long forms are asked for with RINGKO_LONG=1 (npm run test:long). */
export const isLong = process.env.RINGKO_LONG === '1'

/** Sizes of the long forms can be set, so that a slow machine runs what it has time for. */
export function sizeOf({ short, long, name }: { short: Short; long: number; name: string }): number {
  if (isLong) return Number(process.env[name] ?? long)
  return typeof short === 'number' ? short : short[testEngine]
}

/** Where a transaction is a walk to another process and back, the short form is shorter. */
type Short = number | Record<typeof testEngine, number>

/** Says what a fault test did; a long run writes it into docs/faults.md. Never a bar: times depend on the machine. */
export function tellFigure(test: string, figures: Record<string, number | string>): void {
  console.info(`${test}: ${JSON.stringify(figures)}`)
  const file = process.env.RINGKO_FAULT_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify({ test, figures })}\n`)
}
