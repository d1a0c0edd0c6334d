import type { SuppressionRow } from '@/db/rows'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Work } from '@/lib/context'
import { queueMessage } from '@/lib/outbox/queue-message'
import { readStopSettings } from '@/lib/suppression/stop-settings'

/**
 * Tells whoever keeps another list of numbers (a telephone system: S28) that a number was stopped or freed, in the
 * transaction that does it. Nothing while no address is set.
 */
export async function postStop(
  work: Work,
  { stop, what }: { stop: SuppressionRow; what: 'added' | 'lifted' },
): Promise<void> {
  const { webhookUrl } = await readStopSettings(work.tx)
  if (!webhookUrl) return
  const { id, phone, email, orgNo, customerNo, urgent } = stop
  const event = `suppression.${what}`
  await queueMessage(work, {
    channel: 'webhook',
    dedupeKey: `suppression:${id}:${what}`,
    to: webhookUrl,
    text: `${event} ${phone ?? orgNo ?? ''}`.trim(),
    payload: { event, id, at: isoOf(work.now), case: stop.case, phone, email, orgNo, customerNo, urgent },
    sendAt: work.now,
  })
}
