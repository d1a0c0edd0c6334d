import { insertActivity } from '@/db/queries/calls'
import { undoHandOverLine } from '@/db/queries/lock-changes'
import { findPerson } from '@/db/queries/people'
import { NOT_A_CALL } from '@/lib/activities/not-a-call'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { formatUnderstood } from '@/lib/callbacks/format-time'
import type { Work } from '@/lib/context'

export interface HandOverLine {
  organizationId: number
  ownerId: number
  /** Epoch milliseconds. */
  promisedAt: number
  reason: string
}

/**
 * Who calls next is told in the company's history what was promised, by whom and why it is no longer theirs (queue.md
 * "Address lock"): a promise that is released loses its owner, the customer does not.
 */
export async function writeHandOverLine(work: Work, line: HandOverLine): Promise<void> {
  const { tx, now, actor, facts } = work
  const { organizationId, ownerId, promisedAt, reason } = line
  const [owner] = await findPerson(tx, { userId: ownerId })
  const userId = actor?.id ?? null
  const body = `${owner?.name ?? ''} lovade ringa ${formatUnderstood(promisedAt, now)}. Löftet släpptes: ${reason}`
  const when = { now, localDay: localDayOf(now), localHour: localHourOf(now) }
  await insertActivity(tx, { ...NOT_A_CALL, ...when, userId, organizationId, commandId: null, body })
  const payload = { organizationId, what: 'note' as const, byId: userId ?? 0 }
  facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
}

/** The line of a release that is taken back is struck out. `releasedAt` in epoch milliseconds. */
export async function strikeHandOverLine(
  { tx, now }: Work,
  { organizationId, releasedAt }: { organizationId: number; releasedAt: number },
): Promise<void> {
  await undoHandOverLine(tx, { organizationId, releasedAt, now })
}
