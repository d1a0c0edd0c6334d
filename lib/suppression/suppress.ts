import { insertAudit } from '@/db/queries/audit'
import {
  countWorkplaces,
  insertStop,
  selectActiveStopsOfCompany,
  selectCompanyToStop,
  selectNumbersOfCompany,
} from '@/db/queries/suppression'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { endLocksOf } from '@/lib/suppression/end-locks-of'
import { keysOfRow } from '@/lib/suppression/keys-of-row'
import { postStop } from '@/lib/suppression/post-stop'
import { keysOfStop } from '@/lib/suppression/rules'
import { saysTheSame } from '@/lib/suppression/says-the-same'
import { addedLine } from '@/lib/suppression/stop-line'
import { appendStopLine } from '@/lib/suppression/stops-file'
import type { SuppressionCase } from '@/lib/suppression/types'

export interface Suppress {
  organizationId: number
  /** The number it was said about, or null. */
  e164: string | null
  case: SuppressionCase
  /** "Arg över att vi ringt dubbelt": shown to all callers. */
  urgent: boolean
  /** All workplaces with the same org.nr. */
  wholeCompany: boolean
  note: string
}

export interface Suppressed {
  stopId: number
  /** Promises that ended with it. */
  endedLockIds: number[]
}

/**
 * Stops a company and its number (S24-S29): bars, deck cards and locks of every company it reaches go in the same
 * transaction, and the stop is on disk in stops.jsonl before it is acknowledged. Its line is crossed out when the write is
 * refused.
 */
export async function suppress(work: Work, wish: Suppress): Promise<Suppressed> {
  const { stop, companyCreatedAt, isNew } = await writeStop(work, wish)
  if (!isNew) return { stopId: stop.id, endedLockIds: [] }
  const endedLockIds = await endLocksOf(work, stop)
  await recomputeBars(work, keysOfRow(stop))
  work.facts.push({
    name: 'suppression:added',
    to: ['callers', 'office'],
    payload: { suppressionId: stop.id, urgent: stop.urgent },
  })
  await postStop(work, { stop, what: 'added' })
  await work.tx.alone('stops')
  // In doubt it stays: a line too many is a stop that comes back, one too few is a call to who asked for none.
  work.takeBack.push({ undo: appendStopLine(work.dataDir, addedLine(stop, companyCreatedAt)), evenInDoubt: false })
  return { stopId: stop.id, endedLockIds }
}

async function writeStop({ tx, now, actor }: Work, wish: Suppress) {
  const { organizationId } = wish
  const [company] = await selectCompanyToStop(tx, { organizationId })
  if (!company) throw notFound('Företaget')
  const numbers = await selectNumbersOfCompany(tx, { organizationId })
  const { orgNo } = company
  const [counted] = orgNo === null ? [] : await countWorkplaces(tx, { orgNo })
  const known = { orgNo, workplaces: counted?.workplaces ?? 0, numbers: numbers.map((one) => one.e164) }
  const keys = keysOfStop(wish, known)
  const said = wish.e164 ?? keys.phone
  const phoneNumberId = numbers.find((one) => one.e164 === said)?.id ?? null
  const values = { ...wish, ...keys, phoneNumberId, customerNo: company.customerNo, now, byId: actor?.id ?? null }
  const companyCreatedAt = company.createdAt
  const standing = (await selectActiveStopsOfCompany(tx, { organizationId })).find((row) => saysTheSame(row, values))
  if (standing) return { stop: standing, companyCreatedAt, isNew: false }
  const [stop] = await insertStop(tx, values)
  if (!stop) throw new Error('The stop was not written')
  const after = { case: stop.case, phone: stop.phone, orgNo: stop.orgNo, organizationId, urgent: stop.urgent }
  const audit = { action: 'suppression:added', entity: 'suppression', entityId: stop.id, before: {}, after }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  return { stop, companyCreatedAt, isNew: true }
}
