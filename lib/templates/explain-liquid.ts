import type { AppError } from '@/lib/errors'
import { fieldMissing, templateIsWrong } from '@/lib/templates/errors'

interface LiquidFault {
  name: string
  message: string
  token?: { getPosition(): [row: number, column: number] }
  originalError?: { name?: string; message?: string; variableName?: string }
}

/** What is wrong with a template, said to who wrote it: which field is missing, or on which line it is not Liquid. */
export function explainLiquid(thrown: unknown, part: string): AppError {
  if (!(thrown instanceof Error)) throw thrown
  const fault = thrown as LiquidFault
  const [line] = fault.token?.getPosition() ?? [1]
  const missing = /undefined variable: ([^,\n]+)/.exec(fault.message)?.[1]
  if (missing) return fieldMissing(part, missing.trim())
  return templateIsWrong(part, { line, reason: reasonOf(fault.message) })
}

const REASONS: readonly [RegExp, (found: string) => string][] = [
  [/undefined filter: (\S+?)(?:,|$)/, (name) => `filtret ”${name}” finns inte.`],
  [/tag "?([^"\s]+)"? not found/, (name) => `taggen ”${name}” finns inte.`],
  [/tag (.+?) not closed/, (name) => `${name} är inte avslutad.`],
  [/output "?(.+?)"? not closed/, (name) => `${name} är inte avslutad.`],
  [/limit exceeded/, () => 'mallen är för stor eller tar för lång tid.'],
  [/ENOENT|Failed to lookup/, () => 'delen som ska infogas finns inte.'],
]

function reasonOf(message: string): string {
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(message)
    if (found) return say(found[1] ?? '')
  }
  return `går inte att förstå (${message
    .split('\n')[0]
    ?.replace(/, line:.*$/, '')
    .slice(0, 120)}).`
}
