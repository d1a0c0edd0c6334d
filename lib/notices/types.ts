/** `message` is written by a supervisor; the others tell an owner what was done with their promises. */
export type NoticeKind = 'message' | 'promises_extended' | 'promises_taken' | 'promises_given' | 'promises_released'

/** What the sentence of a kind is filled with. */
export interface NoticeParams {
  /** How many promises. */
  count?: number
  /** Of which company, when it is one. */
  organizationId?: number
  /** Who has them now, or had them before. */
  otherId?: number
  /** The promise's new time, epoch milliseconds. */
  promisedAt?: number
}

/** A message on the desk, until it is ticked off. */
export interface DeskNotice {
  id: number
  kind: NoticeKind
  body: string
  by: string
  /** ISO 8601 UTC. */
  at: string
  count: number
  organization: string | null
  other: string | null
  promisedAt: string | null
}

export interface NoticeReader {
  userId: number
  name: string
  /** ISO 8601 UTC; null until it is ticked off. */
  readAt: string | null
}

/** A message as its senders see it. */
export interface SentNotice {
  id: number
  body: string
  by: string
  /** Only its writer withdraws it. */
  mine: boolean
  at: string
  endsAt: string
  withdrawn: boolean
  campaign: string | null
  readers: NoticeReader[]
}

export interface NoticeChoices {
  /** The server's time, ISO 8601 UTC. */
  at: string
  people: Array<{ id: number; name: string }>
  campaigns: Array<{ id: number; name: string }>
  sent: SentNotice[]
}
