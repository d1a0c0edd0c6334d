export const OUTBOX_CHANNELS = ['email', 'sms', 'webhook'] as const
export type OutboxChannel = (typeof OUTBOX_CHANNELS)[number]
export const OUTBOX_STATUSES = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const
export type OutboxStatus = (typeof OUTBOX_STATUSES)[number]
