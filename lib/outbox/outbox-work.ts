import { selectDue } from '@/db/queries/outbox-steps'
import type { SystemContext } from '@/lib/context'
import type { Channels } from '@/lib/delivery/channel'
import type { Log } from '@/lib/log'
import { sendOne } from '@/lib/outbox/send-one'
import { OUTBOX_CHANNELS, type OutboxChannel } from '@/lib/outbox/types'

/** So many of one channel go at once; one that hangs does not hold up the others. */
const AT_ONCE = 4
/** A stop waits so long for what is under way; what it leaves is sent at the next start, with the same Message-ID. */
const PATIENCE_MS = 5000

export interface OutboxWorkOptions {
  context(): SystemContext
  channels: Channels
  /** After the @ of a Message-ID. */
  domain: string
  log: Log
}

export interface OutboxWork {
  /** Takes what is due, and leaves it to go by itself. */
  run(): Promise<void>
  /** When nothing that was taken is under way. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Sends what waits in the outbox: each message is claimed as callers claim cards, so several processes share the work. */
export function createOutboxWork({ context, channels, domain, log }: OutboxWorkOptions): OutboxWork {
  const going = new Map<number, { channel: OutboxChannel; done: Promise<void> }>()
  const ending = new AbortController()

  const start = (id: number, channel: OutboxChannel) => {
    const send = channels[channel]
    if (!send) return
    const done = sendOne({ id, send, domain, context, signal: ending.signal })
      .then(({ unforeseen: err }) => {
        if (err) log.error({ err, messageId: id }, 'a message failed in a way that nobody foresaw')
      })
      .catch((err: unknown) => log.error({ err, messageId: id }, 'a message could not be worked on'))
      .finally(() => going.delete(id))
    going.set(id, { channel, done })
  }

  const idle = async () => void (await Promise.all([...going.values()].map(({ done }) => done)))
  return {
    async run() {
      for (const channel of OUTBOX_CHANNELS) {
        const free = AT_ONCE - [...going.values()].filter((one) => one.channel === channel).length
        if (ending.signal.aborted || !channels[channel] || free === 0) continue
        const { db, now } = context()
        // Those under way may be due again when the demo's clock has jumped.
        const due = await selectDue(db.read, { channel, now, limit: AT_ONCE + free })
        for (const { id } of due.filter(({ id }) => !going.has(id)).slice(0, free)) start(id, channel)
      }
    },
    idle,
    async stop() {
      ending.abort()
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS)
      })
      await Promise.race([idle(), patience])
      clearTimeout(timer)
    },
  }
}
