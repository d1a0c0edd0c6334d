export const OUTBOX_CHANNELS = ['email', 'sms', 'webhook'] as const
export type OutboxChannel = (typeof OUTBOX_CHANNELS)[number]
export const OUTBOX_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number]

/** A message as the outbox lists it; times ISO 8601 UTC. */
export interface ListedMessage {
  id: number
  channel: OutboxChannel
  to: string
  /** Of a mail; else how the text begins. */
  subject: string
  status: OutboxStatus
  attempts: number
  nextTryAt: string
  sentAt: string | null
  lastError: string | null
  createdAt: string
  by: string | null
  organization: { id: number; name: string } | null
}

/** One message with all that goes. */
export interface ShownMessage extends ListedMessage {
  text: string
  html: string | null
  payload: Record<string, unknown> | null
  messageId: string | null
  /** Somebody wrote it on a company's card; else the product did, about an order or a task. */
  isFromCard: boolean
}
