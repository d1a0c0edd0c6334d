import type { FloorState } from './floor-state'

/** What the clock on the server's wall says, in epoch milliseconds. */
export const serverNow = ({ clockOffsetMs }: FloorState): number => Date.now() + clockOffsetMs
