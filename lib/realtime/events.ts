import type { ErrorCode } from '@/lib/errors'
import type { FileCounts, FileFill, FileStatus, UndoCounts } from '@/lib/imports/types'
import type { OfficeChange } from '@/lib/office/types'
import type { OwnCounts } from '@/lib/queue/types'
import type { TallyCell } from '@/lib/tally/types'

/** `pause`: the caller gave the card back to rest, until the next card. */
export type PresenceState = 'on_card' | 'idle' | 'pause' | 'gone'

/**
 * Every fact that the server tells, noun:past. Payloads carry ids, versions and absolute figures, no names or numbers of
 * people. Sockets deliver at most once: after a connect or a gap the screen takes a fresh snapshot.
 */
export interface Facts {
  'card:locked': { organizationId: number; lockId: number; ownerId: number; since: string }
  'card:unlocked': { organizationId: number; lockId: number; byId: number | null }
  'card:barred': {
    organizationId: number
    cause: 'suppression' | 'address_care' | 'dead_numbers' | 'deleted'
    byId: number
    at: string
  }
  'card:unbarred': { organizationId: number; byId: number }
  /** Something that others added to a company that may be on a screen: the screen reads the card again. */
  'card:changed': { organizationId: number; what: 'note' | 'number' | 'contact' | 'office' | 'basics'; byId: number }
  /** My card is no longer mine (expired, taken over, round ended). */
  'card:withdrawn': {
    entryId: number
    organizationId: number
    reason: 'expired' | 'taken' | 'round_ended' | 'paused' | 'other_screen'
  }
  /** Who has a company now. */
  'hold:taken': { organizationId: number; userId: number; kind: 'desk' | 'deck'; since: string }
  'hold:released': { organizationId: number; userId: number }
  /** My deck card was exchanged or withdrawn: the screen takes a snapshot. */
  'deck:changed': { reason: 'higher_rank' | 'barred' | 'window_closed' | 'expired' | 'withdrawn' }
  'callbacks:changed': { userId: number }
  /** Absolute figures of one user's day, and of the cell of the tally that changed. */
  'tally:changed': { userId: number; campaignId: number; counts: OwnCounts; cell: TallyCell }
  /** Status, round, members, script or rules: the screen reads what it shows of the campaign again. */
  'campaign:changed': { campaignId: number; part?: 'script' | 'rules'; byId?: number; at?: string }
  /** Who works a campaign hears of it from now on, and who no longer does not. */
  'member:added': { campaignId: number; userId: number }
  'member:removed': { campaignId: number; userId: number }
  'suppression:added': { suppressionId: number; urgent: boolean }
  'suppression:lifted': { suppressionId: number }
  'presence:changed': {
    userId: number
    state: PresenceState
    organizationId: number | null
    since: string
  }
  /** How far a file has come that is read in or undone: absolute counts. */
  'import:changed': {
    dataFileId: number
    status: FileStatus
    counts: FileCounts
    fill: FileFill | null
    undone: UndoCounts | null
    /** It cannot be written just now (the disk is full) and goes on by itself. */
    isWaiting: boolean
  }
  /** A message came, went, failed or was taken back; the company's own card hears of it too. */
  'outbox:changed': { organizationId: number | null }
  /** What the office is asked, and what it did: the inbox, who sent it and who shows the company read it again. */
  'office:changed': { taskId: number; organizationId: number; change: OfficeChange; byId: number | null }
  /** The customer said yes by mail: the card comes to this caller first, with the order begun. */
  'customer:agreed': { organizationId: number; byId: number }
  /** Placed, undone, corrected or cancelled: who shows orders reads it again. */
  'orders:changed': { orderId: number }
  /** A supervisor's message, or what was done with my promises: it stands on the desk until it is ticked off. */
  'notice:sent': { noticeId: number }
  'notice:withdrawn': { noticeId: number }
  'notice:read': { noticeId: number; userId: number }
  'session:ended': { sessionId: number }
}

export type FactName = keyof Facts
/** Who gets a fact. Rooms are joined by the server after a permission check. */
export type Room =
  | `user:${number}`
  | `organization:${number}`
  | `campaign:${number}`
  | `session:${number}`
  | 'callers'
  | 'floor'
  | 'imports'
  | 'office'
  | 'orders'
  | 'outbox'
export type Fact = { [N in FactName]: { name: N; to: Room[]; payload: Facts[N] } }[FactName]

export type ServerToClient = { [N in FactName]: (payload: Facts[N]) => void } & {
  /** Said after the rooms are joined: now take a snapshot. */
  'desk:ready': (hello: { serverNow: string; version: string }) => void
}

export interface Heartbeat {
  /** Random id of this browser tab. */
  screenId: string
  holdToken: string | null
  deckToken: string | null
  /** Milliseconds since the last human input on this screen. */
  idleMs: number
  /** Company shown on this screen without a hold (opened from search), to hear of its changes. */
  viewing: number | null
}

export interface HeartbeatReply {
  holdUntil: string | null
  deckUntil: string | null
  /** Long without input: the screen asks whether anybody is there. */
  ask: boolean
  /** Set when the heartbeat could not be recorded; the card is then as it was. */
  error?: { code: ErrorCode; message: string }
}

export interface ClientToServer {
  'desk:heartbeat': (beat: Heartbeat, answer: (reply: HeartbeatReply) => void) => void
  'floor:watch': (watch: { campaignId: number | null }) => void
}
