import { LANES, type Lane } from '@/lib/queue/types'

/** Attempts beyond this are counted as this many. */
const MOST = 8
const PLACES = MOST + 1
/** Cards of one lane that have been tried equally often are of one kind, a number below this. */
export const KINDS = LANES.length * PLACES

export const kindOf = (lane: Lane, attempts: number) => LANES.indexOf(lane) * PLACES + Math.min(attempts, MOST)
export const attemptsOf = (kind: number) => kind % PLACES
export const laneOf = (kind: number) => LANES[Math.floor(kind / PLACES)] as Lane
export const kindsIn = (lane: Lane) => Array.from({ length: PLACES }, (_, attempts) => kindOf(lane, attempts))
