import { isoWeekOf, isoWeekYearOf } from '@/lib/calendar/local-time'
import type { Group, SalesGroup } from '@/lib/reports/types'

/** What a file calls a row that has no name: `2026 v 47`, `2026-11`, `09`, `Löpande`. */
export function keyText(group: Group | SalesGroup, { key, name }: { key: string; name: string | null }): string {
  if (name !== null) return name
  switch (group) {
    case 'week':
      return `${isoWeekYearOf(key)} v ${isoWeekOf(key)}`
    case 'month':
      return key.slice(0, 7)
    case 'year':
      return key.slice(0, 4)
    case 'hour':
      return key.padStart(2, '0')
    case 'kind':
      return key === 'recurring' ? 'Löpande' : 'Singel'
    default:
      return key
  }
}
