import type { Reader } from '@/db/database'
import { sumFloorDay, sumFloorHour } from '@/db/queries/floor-day'
import { addCalendarDays, instantOf, localHourOf, localMinuteOf } from '@/lib/calendar/local-time'
import { addSums } from '@/lib/floor/rules'
import type { FloorBefore, FloorSums } from '@/lib/floor/types'

interface Before {
  day: string
  campaignId: number | undefined
  userId: number | undefined
  now: number
  /** The day goes on: the week before counts up to the same minute. */
  isToday: boolean
}

const WHOLE_DAY = 24

/**
 * The same weekday a week before. While the day goes on up to the same time on the wall: whole hours from the tally, the hour that
 * runs from its calls. What was cancelled in that hour counts from its end.
 */
export async function loadBefore(scan: Reader, asked: Before): Promise<FloorBefore> {
  const { campaignId, userId, now, isToday } = asked
  const day = addCalendarDays(asked.day, -7)
  const wanted = { day, campaignId, userId }
  const hour = localHourOf(now)
  const hours = await sumFloorDay(scan, { ...wanted, beforeHour: isToday ? hour : WHOLE_DAY })
  if (!isToday) return { day, campaigns: hours }
  const until = instantOf(day, localMinuteOf(now)) + (now % 60_000)
  const running = await sumFloorHour(scan, { ...wanted, hour, until })
  return { day, campaigns: joined([...hours, ...running.map((sums) => ({ ...sums, cancelled: 0 }))]) }
}

function joined(rows: ReadonlyArray<FloorSums & { campaignId: number }>): FloorBefore['campaigns'] {
  const byCampaign = new Map<number, FloorSums & { campaignId: number }>()
  for (const row of rows) {
    const known = byCampaign.get(row.campaignId)
    byCampaign.set(row.campaignId, known ? { campaignId: row.campaignId, ...addSums(known, row) } : row)
  }
  return [...byCampaign.values()]
}
