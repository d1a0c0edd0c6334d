import type { OutboxStatus } from '@/lib/outbox/types'

export const CARD_CHANNELS = ['email', 'sms'] as const
export type CardChannel = (typeof CARD_CHANNELS)[number]

/** A text that can be chosen on the card. */
export interface CardTemplate {
  id: number
  channel: CardChannel
  name: string
}

/** A chosen text, filled with what the card says; everything may be changed before it is sent. */
export interface CardDraft {
  channel: CardChannel
  /** Empty when the card has no address for it. */
  to: string
  subject: string
  text: string
}

/** What was sent; it can be taken back until then. */
export interface SentFromCard {
  activityId: number
  /** ISO 8601 UTC. */
  undoUntil: string
}

/** The thank-you mail as its caller reads it. */
export interface OwnThanks {
  to: string
  subject: string
  text: string
  /** Its images as data, so that a page can show them. */
  html: string
  status: OutboxStatus
  /** When it goes, or went: ISO 8601 UTC. */
  at: string
}
