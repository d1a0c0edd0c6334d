import { connectionOf, type DeskState } from '../state/desk-state'

type Asked = Pick<DeskState, 'stage' | 'card' | 'hasSocket' | 'hasHttp' | 'clockOffsetMs' | 'otherScreen'>

/**
 * Whether outcomes may be set: the server has confirmed the card, or there is no contact with it and the lease, counted on
 * this computer, still runs.
 */
export function canAct(state: Asked, computerAt: number): boolean {
  if (!state.card || state.otherScreen) return false
  if (state.stage === 'ready') return true
  return state.stage === 'confirming' && isLeased(state, computerAt)
}

/** Whether the number may be dialled: without contact only while the lease runs, and never when it was stopped. */
export function canRing(state: Asked, computerAt: number): boolean {
  if (!canAct(state, computerAt) || state.card?.stop) return false
  return connectionOf(state) !== 'offline' || isLeased(state, computerAt)
}

function isLeased(state: Asked, computerAt: number): boolean {
  if (connectionOf(state) !== 'offline' || !state.card) return false
  return computerAt + state.clockOffsetMs < Date.parse(state.card.holdUntil)
}
