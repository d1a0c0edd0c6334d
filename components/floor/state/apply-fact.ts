import type { FloorCell } from '@/lib/floor/types'
import type { ToldFact } from '@/lib/realtime/client'
import type { Facts } from '@/lib/realtime/events'
import type { TallyCell } from '@/lib/tally/types'
import { type DeskTold, type FloorState, keyOf } from './floor-state'

export interface Applied {
  state: FloorState
  /** The fact says that more has changed than it carries: the counts (`day`), or how the floor stands (`now`). */
  wants: 'nothing' | 'now' | 'day'
}

/** What a fact changes on a board. Pure, and the same fact twice is as once: figures are absolute. `heardAt`: the server's time. */
export function applyFact(state: FloorState, fact: ToldFact, heardAt: number): Applied {
  switch (fact.name) {
    case 'tally:changed':
      return counted(state, fact.payload.cell, heardAt)
    case 'hold:taken':
      return fact.payload.kind === 'desk' ? taken(state, fact.payload) : { state, wants: 'nothing' }
    case 'hold:released':
      return released(state, fact.payload, heardAt)
    case 'presence:changed':
      return present(state, fact.payload)
    case 'campaign:changed':
    case 'member:added':
    case 'member:removed':
      return { state, wants: 'day' }
    case 'office:changed':
    case 'orders:changed':
    case 'suppression:added':
    case 'suppression:lifted':
    case 'card:locked':
    case 'card:unlocked':
      return { state, wants: 'now' }
    case 'session:ended':
      return { state: { ...state, line: 'ended' }, wants: 'nothing' }
    default:
      return { state, wants: 'nothing' }
  }
}

function counted(state: FloorState, { localDay, ...cell }: TallyCell, heardAt: number): Applied {
  // After midnight another day has begun; an undo may still reach back to the one before.
  if (localDay !== state.day.day) return { state, wants: localDay > state.day.day ? 'day' : 'nothing' }
  const cells = new Map(state.cells).set(keyOf(cell), cell)
  const next = { ...state, cells, inStepAt: Math.max(state.inStepAt, heardAt) }
  return { state: next, wants: isNamed(state, cell) ? 'now' : 'day' }
}

const isNamed = ({ day }: FloorState, { userId, campaignId }: FloorCell) =>
  day.people.some(({ id }) => id === userId) && day.campaigns.some(({ id }) => id === campaignId)

function taken(state: FloorState, { organizationId, userId, since }: Facts['hold:taken']): Applied {
  const desk = { userId, organizationId, company: null, campaignId: null, since, heardAt: since }
  return { state: withDesk(state, userId, { desk, changedAt: Date.parse(since) }), wants: 'now' }
}

function released(state: FloorState, { organizationId, userId }: Facts['hold:released'], heardAt: number): Applied {
  const desk = state.desks.get(userId)?.desk
  // A card on deck is given back too, and a newer one may already lie on the desk.
  if (desk && desk.organizationId !== organizationId) return { state, wants: 'nothing' }
  return { state: withDesk(state, userId, { desk: null, changedAt: heardAt }), wants: 'nothing' }
}

function withDesk(state: FloorState, userId: number, told: DeskTold): FloorState {
  return { ...state, desks: new Map(state.desks).set(userId, told) }
}

function present(state: FloorState, { userId, state: is, since }: Facts['presence:changed']): Applied {
  const known = state.presence.get(userId)
  const told = is === 'idle' && known?.state === is ? known : { state: is, since: Date.parse(since) }
  const presence = new Map(state.presence).set(userId, told)
  return { state: { ...state, presence }, wants: is === 'pause' ? 'now' : 'nothing' }
}
