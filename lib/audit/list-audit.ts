import type { Reader } from '@/db/database'
import { type AuditWanted, selectAudit, selectCompanyNames } from '@/db/queries/audit-list'
import { demand } from '@/lib/auth/rights'
import { addCalendarDays, instantOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import type { AuditFilter, AuditQuery } from './schema'
import type { AuditEntry, AuditPage } from './types'

const ON_A_PAGE = 50

/** A page of the log, newest first, read by id so that no page costs more than another (S62). */
export async function listAudit({ db, actor }: Context, query: AuditQuery): Promise<AuditPage> {
  demand(actor, 'audit.read')
  const { olderThan, newerThan, ...filter } = query
  const entries = await readEntries(db.scan, { ...wantedOf(filter), olderThan, newerThan, limit: ON_A_PAGE + 1 })
  const hasMore = entries.length > ON_A_PAGE
  const shown = entries.slice(0, ON_A_PAGE)
  const isBackwards = newerThan !== undefined
  if (isBackwards) shown.reverse()
  const hasOlder = isBackwards ? shown.length > 0 : hasMore
  const hasNewer = isBackwards ? hasMore : olderThan !== undefined && shown.length > 0
  return {
    entries: shown,
    olderThan: hasOlder ? (shown.at(-1)?.id ?? null) : null,
    newerThan: hasNewer ? (shown[0]?.id ?? null) : null,
  }
}

export async function readEntries(scan: Reader, wanted: AuditWanted): Promise<AuditEntry[]> {
  const rows = await selectAudit(scan, wanted)
  const named = new Map(
    (await selectCompanyNames(scan, rows.flatMap(companyInWords))).map(({ id, name }) => [id, name]),
  )
  return rows.map(({ at, byId, byName, personName, campaignName, fileName, companyId, companyName, ...row }) => {
    const id = companyId ?? companyInWords(row)[0]
    const name = companyName ?? named.get(id ?? 0)
    return {
      ...row,
      at: new Date(at).toISOString(),
      by: byId !== null && byName !== null ? { id: byId, name: byName } : null,
      subject: personName ?? campaignName ?? fileName ?? name ?? null,
      company: id !== undefined && name !== undefined ? { id, name } : null,
    }
  })
}

/** Local days, both included, as instants. */
export function wantedOf({ from, to, person, action, company }: AuditFilter): Omit<AuditWanted, 'limit'> {
  return {
    fromAt: from && instantOf(from, 0),
    beforeAt: to && instantOf(addCalendarDays(to, 1), 0),
    userId: person,
    action,
    organizationId: company,
  } as Omit<AuditWanted, 'limit'>
}

/** Some lines name their company in what was written, not as what it was done to. */
function companyInWords({ before, after }: { before: unknown; after: unknown }): number[] {
  const ids = [after, before].map((words) => (words as { organizationId?: unknown } | null)?.organizationId)
  return ids.filter((id) => typeof id === 'number').slice(0, 1)
}
