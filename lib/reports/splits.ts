import type { Split } from '@/db/queries/report-keys'
import { daysBetween } from '@/lib/calendar/local-time'
import { tooManyWeeks } from '@/lib/reports/errors'
import { startsIn } from '@/lib/reports/periods'
import type { Group, Named, Period, ReportChoices, SalesGroup } from '@/lib/reports/types'

/** Some twenty years: the question names each week, and callers would wait while a longer one is written and read. */
const MOST_WEEKS = 1100

/** How the database is asked to split by a group. Errors: `invalid` for more weeks than are asked for. */
export function splitOf(group: Group | SalesGroup, period: Period): Split {
  if (group !== 'week') return { by: group }
  if (daysBetween(period.from, period.to) >= MOST_WEEKS * 7) throw tooManyWeeks(MOST_WEEKS)
  return { by: group, starts: startsIn(period, group) }
}

/** The name of a person, a campaign or a product; null of what the screen names itself. */
export function nameOf(group: Group | SalesGroup, key: string, choices: ReportChoices): string | null {
  const named: Partial<Record<Group | SalesGroup, Named[]>> = {
    caller: choices.callers,
    campaign: choices.campaigns,
    product: choices.products,
  }
  const found = named[group]
  return found ? (found.find(({ id }) => String(id) === key)?.name ?? `#${key}`) : null
}

interface Row {
  key: string
  name: string | null
}

/** People and things by name, hours by number, the calendar in its order. */
export function inOrder(group: Group | SalesGroup | null): (a: Row, b: Row) => number {
  if (group === 'hour') return (a, b) => Number(a.key) - Number(b.key)
  return (a, b) => inSwedish(a.name ?? a.key, b.name ?? b.key) || inSwedish(a.key, b.key)
}

const inSwedish = new Intl.Collator('sv').compare
