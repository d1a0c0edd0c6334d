import { insertAudit } from '@/db/queries/audit'
import { insertNumber, reviveNumber, selectLockOnNumber, selectNumbers } from '@/db/queries/organizations'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { openLocksOn } from '@/lib/locks/find-locks'
import { numberIsLocked, numberIsStopped, numberIsThere } from '@/lib/organizations/errors'
import { holdNumber } from '@/lib/organizations/hold-number'
import { refreshSearchText } from '@/lib/organizations/refresh-search-text'
import type { NumberKind } from '@/lib/organizations/types'
import { applyRecallGuard } from '@/lib/recall/apply-recall-guard'
import { findStops } from '@/lib/suppression/find-stops'

export interface NumberToPut {
  organizationId: number
  e164: string
  extension: string | null
  kind: NumberKind
  contactId: number | null
}

/**
 * Gives a company a number, with everything that follows from it: bars, locks, recall guard, the present hold and the search
 * text. A number of its own that was dead, a fax or wrong is tried again. Errors: `conflict` for one that is stopped, locked
 * by somebody else than who locked the company, on somebody else's screen while the company is on one, or there already.
 */
export async function putNumber(work: Work, number: NumberToPut): Promise<number> {
  const { tx, now } = work
  const { organizationId, e164 } = number
  await refuse(work, number)
  const byId = work.actor?.id ?? null
  const known = (await selectNumbers(tx, { organizationId })).find((one) => one.e164 === e164)
  const [put] = known
    ? await reviveNumber(tx, { phoneId: known.id, now })
    : await insertNumber(tx, { ...number, now, byId })
  if (!put) throw numberIsThere()
  const audit = { action: 'number:added', entity: 'organization', entityId: organizationId }
  await insertAudit(tx, { ...audit, before: { status: known?.status ?? null }, after: { e164 }, now, userId: byId })
  await holdNumber(work, { organizationId, e164 })
  await recomputeBars(work, { organizationIds: [organizationId], numbers: [e164] })
  await applyRecallGuard(work, { organizationIds: [organizationId] })
  await refreshSearchText(work, organizationId)
  const payload = { organizationId, what: 'number', byId: byId ?? 0 } as const
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return put.id
}

/** Two locks of different owners on one number would bar each other's promise for good. */
async function refuse({ tx }: Work, { organizationId, e164 }: NumberToPut): Promise<void> {
  const stops = await findStops(tx, { organizationId, numbers: [e164], orgNo: null })
  if (stops.some((stop) => stop.phone === e164)) throw numberIsStopped()
  const standing = await openLocksOn(tx, { organizationId })
  if (standing.length === 0) return
  const onNumber = await selectLockOnNumber(tx, { e164 })
  const others = onNumber.find((lock) => standing.some(({ ownerId }) => ownerId !== lock.ownerId))
  if (others) throw numberIsLocked(others.ownerName)
}
