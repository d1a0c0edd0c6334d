import { selectFloorCampaigns, selectFloorCells, selectFloorMembers, selectFloorPeople } from '@/db/queries/floor-day'
import { demand, rightOf } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { loadBefore } from '@/lib/floor/load-before'
import type { FloorQuery } from '@/lib/floor/schema'
import type { FloorDay } from '@/lib/floor/types'

/**
 * The floor of a local day, today without one (issue 5): the cells of the tally as they stand, who calls, and the same weekday
 * a week before up to the same time. A caller gets nobody's but their own. Read anew each time and never shared: a screen that has
 * heard of an outcome finds it here. Errors: `forbidden`.
 */
export async function loadFloor(context: Context, asked: FloorQuery): Promise<FloorDay> {
  const { db, actor, now } = context
  demand(actor, 'floor.watch')
  const today = localDayOf(now)
  const day = asked.day ?? today
  const userId = rightOf(actor.role, 'floor.watch') === 'own' ? actor.id : undefined
  const wanted = { day, campaignId: asked.campaignId, userId }
  const [cells, members, campaigns, before] = await Promise.all([
    selectFloorCells(db.scanFresh, wanted),
    selectFloorMembers(db.scanFresh),
    selectFloorCampaigns(db.scanFresh),
    loadBefore(db.scan, { ...wanted, now, isToday: day === today }),
  ])
  const called = [...new Set(cells.map((cell) => cell.userId))]
  const people = await selectFloorPeople(db.scanFresh, { userIds: called })
  return {
    at: isoOf(now),
    day,
    isToday: day === today,
    cells,
    people: people
      .filter(({ id }) => userId === undefined || id === userId)
      .map((person) => ({ ...person, campaignIds: campaignsOf(members, person.id) })),
    campaigns: campaigns.map(({ id, name, status, roundNumber }) => ({ id, name, status, roundNumber })),
    before,
  }
}

function campaignsOf(members: ReadonlyArray<{ userId: number; campaignId: number }>, userId: number): number[] {
  return members.filter((member) => member.userId === userId).map(({ campaignId }) => campaignId)
}
