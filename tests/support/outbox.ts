import { inOneWrite } from '@/lib/context'
import { readEnv } from '@/lib/env'
import { channelsOf } from '@/lib/jobs/channels-of'
import { createLog } from '@/lib/log'
import { createOutboxWork } from '@/lib/outbox/outbox-work'
import { type NewMessage, queueMessage } from '@/lib/outbox/queue-message'
import type { Scenario } from './scenario'

/** The background work of the outbox as the server makes it of these settings. */
export function outboxWork(s: Scenario, settings: Record<string, string>) {
  const env = readEnv({ ...settings, DATA_DIR: s.dataDir })
  const log = createLog('silent')
  return createOutboxWork({ context: s.system, channels: channelsOf(env), domain: 'momenta.example', log })
}

/** Queues a mail, or what else is given. */
export function queue(s: Scenario, message: Partial<NewMessage> & { dedupeKey: string }): Promise<number> {
  const mail: NewMessage = {
    ...{ channel: 'email', to: 'anna@kund.example', subject: 'Tack för er order', text: 'Tack!' },
    ...{ html: '<p>Tack!</p>', sendAt: s.clock.now },
    ...message,
  }
  return inOneWrite(s.as('anna'), (work) => queueMessage(work, mail))
}

export const outboxRows = (s: Scenario) => s.db.read.q.select().from(s.db.read.t.outbox).orderBy(s.db.read.t.outbox.id)

/** One round of the work, to its end. */
export async function runOnce(work: ReturnType<typeof outboxWork>): Promise<void> {
  await work.run()
  await work.idle()
}
