import type { Card } from '@/lib/queue/types'
import type { ToldFact } from '@/lib/realtime/client'
import type { Facts } from '@/lib/realtime/events'
import type { DeskState, News, NewsKind } from './desk-state'
import { showCard } from './show-card'

export interface Applied {
  state: DeskState
  /** The fact says that more has changed than it carries. */
  wants: 'nothing' | 'snapshot'
}

/**
 * What a fact from the server changes on this screen. Pure. What concerns neither my cards nor my promises leaves the
 * state as it is, the very same object (ui.md: it is not shown). `heardAt`: the server's time now, of what carries none.
 */
export function applyFact(state: DeskState, fact: ToldFact, heardAt: number): Applied {
  switch (fact.name) {
    case 'card:locked':
      return locked(state, fact.payload)
    case 'card:unlocked':
      return changed(state, { ...fact.payload, kind: 'unlocked', at: heardAt }, () => ({ lock: null }))
    case 'card:barred':
      return changed(state, { ...fact.payload, kind: 'barred', at: Date.parse(fact.payload.at) }, () => ({
        stop: stopOf(state, fact.payload),
      }))
    case 'card:unbarred':
      return changed(state, { ...fact.payload, kind: 'unbarred', at: heardAt }, () => ({ stop: null }))
    case 'card:changed':
      return changed(state, { ...fact.payload, kind: fact.payload.what, at: heardAt }, (card) => card)
    case 'card:withdrawn':
      return withdrawn(state, fact.payload)
    case 'tally:changed':
      return settled(fact.payload.userId === state.user.id ? { ...state, counts: fact.payload.counts } : state)
    case 'suppression:added':
    case 'suppression:lifted':
      return settled({ ...state, urgentVersion: state.urgentVersion + 1 })
    case 'notice:sent':
    case 'notice:withdrawn':
    case 'deck:changed':
      return { state, wants: 'snapshot' }
    case 'campaign:changed':
      return { state: edited(state, fact.payload), wants: 'snapshot' }
    case 'notice:read':
    case 'callbacks:changed':
      return { state, wants: fact.payload.userId === state.user.id ? 'snapshot' : 'nothing' }
    case 'hold:taken':
    case 'hold:released':
      return settled(touch(state, fact.payload.organizationId))
    case 'outbox:changed':
      return posted(state, fact.payload.organizationId)
    case 'office:changed':
      return posted(state, fact.payload.organizationId)
    case 'session:ended':
      return settled({ ...state, isSignedOut: true })
    case 'presence:changed':
    case 'member:added':
    case 'member:removed':
    case 'import:changed':
    case 'orders:changed':
    case 'customer:agreed':
      return settled(state)
  }
}

const settled = (state: DeskState): Applied => ({ state, wants: 'nothing' })

/** A mail from a card on this screen went or failed, or the office did what it was asked: the history says so. */
function posted(state: DeskState, organizationId: number | null): Applied {
  const next = organizationId === null ? state : touch(state, organizationId)
  return { state: next, wants: next === state ? 'nothing' : 'snapshot' }
}

/** A new script is said where it is read from, quietly: the words on the screen are others than a moment ago. */
function edited(state: DeskState, { campaignId, part, byId, at }: Facts['campaign:changed']): DeskState {
  if (part !== 'script' || !byId || !at || state.card?.campaignId !== campaignId) return state
  const edit = { byId, at: Date.parse(at) }
  return { ...state, scriptEdit: { ...edit, campaignId }, news: { ...edit, kind: 'script', organization: '' } }
}

function locked(state: DeskState, { organizationId, lockId, ownerId, since }: Facts['card:locked']): Applied {
  const lock = { id: lockId, ownerId, ownerName: nameOf(state, ownerId), since, promisedAt: since }
  const change = { organizationId, byId: ownerId, kind: 'locked', at: Date.parse(since) } as const
  const applied = changed(state, change, () => ({ lock }))
  // When it was promised to is not told to all: the card says it.
  return applied.state === state ? applied : { ...applied, wants: 'snapshot' }
}

function withdrawn(state: DeskState, { entryId, reason }: Facts['card:withdrawn']): Applied {
  if (state.card?.entryId !== entryId) return { state, wants: state.deck?.entryId === entryId ? 'snapshot' : 'nothing' }
  const otherScreen = reason === 'other_screen' || state.otherScreen
  return { state: { ...showCard({ ...state, because: null }, null, 'idle'), otherScreen }, wants: 'snapshot' }
}

interface Change {
  organizationId: number
  byId: number | null
  kind: NewsKind
  /** When it happened, epoch milliseconds of the server. */
  at: number
}

function changed(state: DeskState, change: Change, patch: (card: Card) => Partial<Card>): Applied {
  const next = touch(state, change.organizationId)
  if (next === state) return settled(state)
  const patched = (card: Card | null) =>
    card?.organization.id === change.organizationId ? { ...card, ...patch(card) } : card
  const wants = WANTS_MORE.has(change.kind) ? 'snapshot' : 'nothing'
  return {
    state: { ...next, card: patched(state.card), deck: patched(state.deck), news: newsOf(state, change) },
    wants,
  }
}

const WANTS_MORE: ReadonlySet<NewsKind> = new Set(['note', 'number', 'contact', 'office', 'basics', 'unbarred'])

/** Marks a company as changed when something on this screen shows it. */
function touch(state: DeskState, organizationId: number): DeskState {
  if (!isShown(state, organizationId)) return state
  return { ...state, touched: { ...state.touched, [organizationId]: (state.touched[organizationId] ?? 0) + 1 } }
}

function isShown({ card, deck, viewingId, callbacks }: DeskState, organizationId: number): boolean {
  return (
    card?.organization.id === organizationId ||
    deck?.organization.id === organizationId ||
    viewingId === organizationId ||
    callbacks.some((callback) => callback.organizationId === organizationId)
  )
}

/** What others did; what I did myself is no news to me. */
function newsOf(state: DeskState, { organizationId, byId, kind, at }: Change): News | null {
  if (byId === state.user.id) return state.news
  const card = [state.card, state.deck].find((one) => one?.organization.id === organizationId)
  const callback = state.callbacks.find((one) => one.organizationId === organizationId)
  const organization = card ? shownName(card) : callback?.organization
  return organization ? { kind, byId, organization, at } : state.news
}

export function shownName({ organization }: Card): string {
  return organization.marketingName ?? organization.legalName
}

function stopOf(state: DeskState, { byId, at, cause }: Facts['card:barred']): Card['stop'] {
  return { byName: nameOf(state, byId), at, case: cause }
}

function nameOf({ colleagues, user }: DeskState, id: number): string {
  if (id === user.id) return user.name
  return colleagues.find((colleague) => colleague.id === id)?.name ?? ''
}
