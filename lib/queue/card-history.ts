import type { Reader } from '@/db/database'
import { countActivities } from '@/db/queries/activities'
import { loadActivities, recentCalls } from '@/lib/activities/load-activities'
import { DAY_MS } from '@/lib/calendar/day-number'
import type { Card } from '@/lib/queue/types'

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
  const lastActivities = await loadActivities(reader, { organizationId, viewerId, limit: SHOWN })
  const olderActivities =
    lastActivities.length < SHOWN ? 0 : await older(reader, { organizationId, viewerId, shown: lastActivities.length })
  const since = now - RECENT_DAYS * DAY_MS
  const calls = await recentCalls(reader, { organizationId, numbers, orgNo, since, limit: RECENT_CALLS })
  return { lastActivities, olderActivities, recentCalls: calls }
}

async function older(
  reader: Reader,
  { shown, ...of }: { organizationId: number; viewerId: number; shown: number },
): Promise<number> {
  const [all] = await countActivities(reader, of)
  return Math.max(0, (all?.count ?? 0) - shown)
}
