import { HARD_CLOSE_MINUTE, HARD_OPEN_MINUTE } from '@/lib/calendar/window'
import { type Bounds, BUSY_DELAY_BOUNDS, type FigureRule, MOST_BUSY_DELAYS, RULE_BOUNDS } from './rule-bounds'
import { RULE_NAMES } from './rules'
import type { CampaignRules } from './types'

/** Pairs of figures of which the first may not pass the second. */
export const RULE_ORDERS = [
  ['proposeNoAt', 'attemptLimit'],
  ['lockWarnAt', 'lockLimit'],
] as const satisfies ReadonlyArray<readonly [FigureRule, FigureRule]>

/** A window shorter than this is a slip of the pen. */
export const LEAST_WINDOW_MINUTES = 60

/**
 * Which rules have a value that cannot hold, for forms that tell it while somebody writes; the API's own schema
 * (rules-schema.ts) refuses the same. Pages have no schema library: it tries `eval`, which their security policy forbids.
 */
export function wrongRules(rules: CampaignRules): ReadonlySet<keyof CampaignRules> {
  const wrong = new Set(RULE_NAMES.filter((name) => !isPossible(name, rules)))
  for (const [first, last] of RULE_ORDERS) if (rules[first] > rules[last]) wrong.add(first)
  return wrong
}

function isPossible(name: keyof CampaignRules, rules: CampaignRules): boolean {
  if (name === 'window') return isPossibleWindow(rules.window)
  if (name === 'autoReleaseOverdueLocks') return true
  if (name !== 'busyDelaysMinutes') return isWithin(rules[name], RULE_BOUNDS[name])
  const delays = rules.busyDelaysMinutes
  const isLength = delays.length >= 1 && delays.length <= MOST_BUSY_DELAYS
  return isLength && delays.every((delay) => isWithin(delay, BUSY_DELAY_BOUNDS))
}

function isPossibleWindow({ weekdays, openMinute, closeMinute }: CampaignRules['window']): boolean {
  const bounds = { min: HARD_OPEN_MINUTE, max: HARD_CLOSE_MINUTE }
  const isInside = isWithin(openMinute, bounds) && isWithin(closeMinute, bounds)
  const areDays = weekdays.length > 0 && weekdays.every((day) => isWithin(day, { min: 1, max: 7 }))
  return isInside && areDays && closeMinute - openMinute >= LEAST_WINDOW_MINUTES
}

function isWithin(value: number, { min, max }: Bounds): boolean {
  return Number.isInteger(value) && value >= min && value <= max
}
