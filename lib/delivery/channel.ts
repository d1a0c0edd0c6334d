import type { OutboxRow } from '@/db/rows'
import type { OutboxChannel } from '@/lib/outbox/types'

/** Sends one message and is done when the other side has taken it. Throws SendFailure; heeds the signal where it can. */
export type Send = (message: OutboxRow, signal: AbortSignal) => Promise<void>

/** A channel that is not set up is left out: its messages wait. */
export type Channels = Partial<Record<OutboxChannel, Send>>
