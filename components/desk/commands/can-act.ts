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

/**
 * Whether the card looks as if it could be worked: for the moment that most answers take it stays as it is, greyed by nothing. To
 * grey it out and draw it again took as long as the answer, and was a flicker between two cards.
 */
export function looksReady(state: Asked & Pick<DeskState, 'isSlow'>, computerAt: number): boolean {
  return canAct(state, computerAt) || (state.stage === 'saving' && !state.isSlow)
}

/** Whether the screen says that it waits for the server. */
export function looksBusy({ stage, isSlow }: Pick<DeskState, 'stage' | 'isSlow'>): boolean {
  return stage === 'saving' && isSlow
}

/** Whether the number may be dialled: without contact only while the lease runs, and never when it was stopped. */
export function canRing(state: Asked & Pick<DeskState, 'isSlow'>, computerAt: number): boolean {
  if (!looksReady(state, computerAt) || state.card?.stop) return false
  return connectionOf(state) !== 'offline' || isLeased(state, computerAt)
}

function isLeased(state: Asked, computerAt: number): boolean {
  if (connectionOf(state) !== 'offline' || !state.card) return false
  return computerAt + state.clockOffsetMs < Date.parse(state.card.holdUntil)
}
