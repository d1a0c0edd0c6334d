import type { Outcome } from '@/lib/calls/types'
import type { DeskSnapshot } from '@/lib/queue/types'
import type { Outbox } from '../outbox/outbox'
import { formFor, type OutcomeForm } from './outcome-form'

/**
 * `confirming`: the deck card is shown and the server has not answered yet. `saving`: the outcome is on its way and there
 * was no deck card. `fetching`: the next card is on its way. The others say what happened, or stand without a card.
 */
export type Stage = 'ready' | 'confirming' | 'saving' | 'fetching' | 'idle' | 'saved' | 'paused'
export type Overlay =
  | 'palette'
  | 'callbacks'
  | 'urgent'
  | 'company'
  | 'number'
  | 'contact'
  | 'basics'
  | 'message'
  | 'thanks'
  | 'locks'
  | 'orders'
  | 'still'
  | 'skip'

/** The latest outcome that can be taken back. */
export interface UndoOffer {
  /** Null until the server has answered. */
  activityId: number | null
  commandId: string | null
  organization: string
  outcome: Outcome
  /** Epoch milliseconds of the server; null for what cannot be undone. */
  untilAt: number | null
  /** U was pressed before the answer came. */
  isWanted: boolean
  /** The number of a placed order; null until the server has given it. */
  orderNumber: number | null
  /** It is saved for good (Akut Adressvård): said for a while, with nothing to press. */
  isFinal: boolean
}

export type NewsKind =
  | 'note'
  | 'number'
  | 'contact'
  | 'office'
  | 'basics'
  | 'locked'
  | 'unlocked'
  | 'barred'
  | 'unbarred'
  | 'script'
  | 'agreed'
export interface News {
  kind: NewsKind
  byId: number | null
  organization: string
  at: number
}

export interface DraftState {
  status: 'clean' | 'dirty' | 'saving' | 'failed'
  /** Epoch milliseconds of the server. */
  savedAt: number | null
}

export interface DeskState extends Omit<DeskSnapshot, 'undo'> {
  /** The server's clock minus this computer's, milliseconds; in the demo hours or days. */
  clockOffsetMs: number
  stage: Stage
  /** An answer that the screen waits for without a next card takes so long that it says so. */
  isSlow: boolean
  form: OutcomeForm
  draft: DraftState
  undo: UndoOffer | null
  outbox: Outbox
  hasSocket: boolean
  hasHttp: boolean
  isSignedOut: boolean
  news: News | null
  /** The latest change of a script while this desk was open. */
  scriptEdit: { campaignId: number; byId: number | null; at: number } | null
  /** Company shown without a hold. */
  viewingId: number | null
  overlay: Overlay | null
  /** The contact whose fields are open in the panel. */
  editingContactId: number | null
  /** Counts what others changed on a company, so that what shows it reads again. */
  touched: Readonly<Record<number, number>>
  /** Counts changes of the shared list Akut adressvård. */
  urgentVersion: number
  /** Counts changes of the cards and of the campaign made here: a snapshot asked for before one of them is too old. */
  epoch: number
}

export type Connection = 'live' | 'reconnecting' | 'offline'

export function connectionOf({ hasSocket, hasHttp }: Pick<DeskState, 'hasSocket' | 'hasHttp'>): Connection {
  if (!hasHttp) return 'offline'
  return hasSocket ? 'live' : 'reconnecting'
}

/** The screen as the server drew it. `computerAt`: this computer's clock when the snapshot came. */
export function deskStateOf(snapshot: DeskSnapshot, computerAt: number): DeskState {
  const { undo, ...shown } = snapshot
  return {
    ...shown,
    clockOffsetMs: Date.parse(snapshot.at) - computerAt,
    stage: snapshot.card ? 'ready' : 'idle',
    isSlow: false,
    form: formFor(snapshot.card),
    draft: draftOf(snapshot),
    undo: undo && offerOf(undo),
    outbox: [],
    // Until the socket has had its time nothing says "reconnecting".
    hasSocket: true,
    hasHttp: true,
    isSignedOut: false,
    news: null,
    scriptEdit: null,
    viewingId: null,
    overlay: null,
    editingContactId: null,
    touched: {},
    urgentVersion: 0,
    epoch: 0,
  }
}

function offerOf({ until, ...latest }: NonNullable<DeskSnapshot['undo']>): UndoOffer {
  const untilAt = Date.parse(until)
  return { ...latest, commandId: null, untilAt, isWanted: false, isFinal: false }
}

export function draftOf({ card }: Pick<DeskSnapshot, 'card'>): DraftState {
  return { status: 'clean', savedAt: card?.draft ? Date.parse(card.draft.at) : null }
}
