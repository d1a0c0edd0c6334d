import { countFloorOffice, countStopsSince, selectFloorDesks } from '@/db/queries/floor-now'
import { demand, rightOf } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { loadEvents } from '@/lib/floor/load-events'
import { loadLanes } from '@/lib/floor/load-lanes'
import { promisesOf } from '@/lib/floor/promises-of'
import { sharedRead } from '@/lib/floor/shared-read'
import type { FloorNow, FloorOffice } from '@/lib/floor/types'
import { type ListedLock, readLocks } from '@/lib/locks/list-locks'
import { promisesInDanger } from '@/lib/promises/rules'
import { leaseOf } from '@/lib/queue/hold-rules'

/** Of the newest stops: a day that has more says so many. */
const MOST_STOPS = 2000
const SHOWN_LOCKS = 8

type Small = Omit<FloorNow, 'lanes' | 'promises' | 'atRisk'>

const sharedNow = sharedRead<Small>({ costFactor: 1 })
const sharedLocks = sharedRead<ListedLock[]>({ costFactor: 5 })
/** Every waiting card is counted: with a million of them it takes most of a second. */
const sharedLanes = sharedRead<FloorNow['lanes']>({ costFactor: 50 })

/**
 * How the floor stands: who has which card, what can be called, promises at risk, stops, the office's queue, what happened last.
 * Each part is read once for everybody who watches, about once a second; the lanes of a large register less often, from a standby
 * where there is one. Promises are named for who steers them. Errors: `forbidden`.
 */
export async function loadFloorNow(context: Context): Promise<FloorNow> {
  const { db, actor, now } = context
  demand(actor, 'floor.overview')
  const [small, lanes, locks] = await Promise.all([
    sharedNow(db, { now, read: () => readSmall(context) }),
    sharedLanes(db, { now, read: () => loadLanes(db.scan, now) }),
    sharedLocks(db, { now, read: () => readLocks(db.scanFresh, { overdueFrom: 0 }) }),
  ])
  const named = rightOf(actor.role, 'lock.steer') ? promisesInDanger(locks, now).slice(0, SHOWN_LOCKS) : []
  return { ...small, lanes, promises: promisesOf(locks, now), atRisk: named }
}

async function readSmall({ db, now }: Context): Promise<Small> {
  const { scanFresh: scan } = db
  const since = instantOf(localDayOf(now), 0)
  const [desks, [stops], office, events] = await Promise.all([
    selectFloorDesks(scan),
    countStopsSince(scan, { since, limit: MOST_STOPS }),
    countFloorOffice(scan, { now }),
    loadEvents(scan, { since }),
  ])
  return {
    at: isoOf(now),
    desks: desks.map(({ since: takenAt, until, ...desk }) => ({
      ...desk,
      since: isoOf(takenAt),
      heardAt: isoOf(until - leaseOf('desk')),
    })),
    stopsToday: stops?.stops ?? 0,
    office: officeOf(office),
    events,
  }
}

function officeOf(rows: Awaited<ReturnType<typeof countFloorOffice>>): FloorOffice {
  const of = (status: string) => rows.find((row) => row.status === status)
  const oldest = rows.flatMap((row) => (row.oldest === null ? [] : [row.oldest]))
  return {
    fresh: of('new')?.tasks ?? 0,
    taken: of('taken')?.tasks ?? 0,
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
    oldestAt: oldest.length === 0 ? null : isoOf(Math.min(...oldest)),
  }
}
