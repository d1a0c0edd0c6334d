import type { Group, SalesGroup } from '@/lib/reports/types'

/** What files and the Swedish screen call what a report is divided by. */
export const GROUP_NAMES: Record<Group | SalesGroup, string> = {
  caller: 'Säljare',
  campaign: 'Kampanj',
  hour: 'Timme',
  day: 'Dag',
  week: 'Vecka',
  month: 'Månad',
  year: 'År',
  product: 'Produkt',
  kind: 'Slag',
}
