import type { Reader } from '@/db/database'
import { countActivities } from '@/db/queries/activities'
import { loadActivities, recentCalls } from '@/lib/activities/load-activities'
import { DAY_MS } from '@/lib/calendar/day-number'
import type { Card } from '@/lib/queue/types'
import { together } from '@/lib/together'

const SHOWN = 3
const RECENT_DAYS = 90
const RECENT_CALLS = 10

interface HistoryOf {
  organizationId: number
  viewerId: number
  numbers: string[]
  orgNo: string | null
  now: number
}

/** The three newest of the company's history, how many stand beside them, and recent calls to its numbers or org.nr (S25). */
export async function cardHistory(
  reader: Reader,
  { organizationId, viewerId, numbers, orgNo, now }: HistoryOf,
): Promise<Pick<Card, 'lastActivities' | 'olderActivities' | 'recentCalls'>> {
  const since = now - RECENT_DAYS * DAY_MS
  const [lastActivities, calls] = await together(
    loadActivities(reader, { organizationId, viewerId, limit: SHOWN }),
    recentCalls(reader, { organizationId, numbers, orgNo, since, limit: RECENT_CALLS }),
  )
  const shown = lastActivities.length
  const olderActivities = shown < SHOWN ? 0 : await older(reader, { organizationId, viewerId, shown })
  return { lastActivities, olderActivities, recentCalls: calls }
}

async function older(
  reader: Reader,
  { shown, ...of }: { organizationId: number; viewerId: number; shown: number },
): Promise<number> {
  const [all] = await countActivities(reader, of)
  return Math.max(0, (all?.count ?? 0) - shown)
}
