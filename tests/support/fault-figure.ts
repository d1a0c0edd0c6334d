import { appendFileSync } from 'node:fs'

/** The long forms are asked for with RINGKO_LONG=1 (npm run test:long). */
export const isLong = process.env.RINGKO_LONG === '1'

/** Sizes of the long forms can be set, so that a slow machine runs what it has time for. */
export function sizeOf({ short, long, name }: { short: number; long: number; name: string }): number {
  return isLong ? Number(process.env[name] ?? long) : short
}

/** Says what a fault test did; a long run writes it into docs/faults.md. Never a bar: times depend on the machine. */
export function tellFigure(test: string, figures: Record<string, number | string>): void {
  console.info(`${test}: ${JSON.stringify(figures)}`)
  const file = process.env.RINGKO_FAULT_FIGURES
  if (file) appendFileSync(file, `${JSON.stringify({ test, figures })}\n`)
}
