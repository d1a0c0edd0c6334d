import type { FloorCell, FloorDay, FloorDesk, FloorNow } from '@/lib/floor/types'
import type { PresenceState } from '@/lib/realtime/events'

export interface PersonPresence {
  state: PresenceState
  /** Epoch milliseconds of the server's clock. */
  since: number
}

/** What is on somebody's desk, null for nothing, and when that was last told. */
export interface DeskTold {
  desk: FloorDesk | null
  changedAt: number
}

/** How things stand with the server. `ended`: the session is over, no waiting helps. */
export type Line = 'connecting' | 'live' | 'lost' | 'ended'

/** What a board shows: the latest snapshots with every fact that came after them. */
export interface FloorState {
  day: FloorDay
  cells: ReadonlyMap<string, FloorCell>
  now: FloorNow
  desks: ReadonlyMap<number, DeskTold>
  presence: ReadonlyMap<number, PersonPresence>
  line: Line
  /** When this board was last known to hold what the database holds: epoch milliseconds of the server's clock. */
  inStepAt: number
  /** The server's clock less this computer's. */
  clockOffsetMs: number
}

export function floorStateOf({ day, now }: { day: FloorDay; now: FloorNow }, heardAt: number): FloorState {
  const empty: FloorState = {
    day,
    cells: new Map(),
    now,
    desks: new Map(),
    presence: new Map(),
    line: 'connecting',
    inStepAt: Date.parse(day.at),
    clockOffsetMs: Date.parse(day.at) - heardAt,
  }
  return takeNow(takeDay(empty, day), now)
}

/** A fresh snapshot replaces every cell. */
export function takeDay(state: FloorState, day: FloorDay): FloorState {
  const cells = new Map(day.cells.map((cell) => [keyOf(cell), cell]))
  return { ...state, day, cells, inStepAt: Math.max(state.inStepAt, Date.parse(day.at)) }
}

/** How the floor stands. It is shared and up to some seconds old: what was told of a desk since then is newer. */
export function takeNow(state: FloorState, now: FloorNow): FloorState {
  const at = Date.parse(now.at)
  const read = new Map(now.desks.map((desk) => [desk.userId, desk]))
  const desks = new Map<number, DeskTold>()
  for (const [userId, desk] of read) desks.set(userId, { desk, changedAt: at })
  for (const [userId, told] of state.desks) {
    if (told.changedAt < at) continue
    const known = read.get(userId)
    const isSame = known !== undefined && told.desk?.organizationId === known.organizationId
    desks.set(userId, isSame ? { desk: known, changedAt: told.changedAt } : told)
  }
  return { ...state, now, desks }
}

export const keyOf = ({ localHour, campaignId, userId, outcome }: FloorCell): string =>
  `${localHour} ${campaignId} ${userId} ${outcome}`
