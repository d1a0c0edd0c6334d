import { stringify } from 'csv-stringify/sync'
import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { readEntries, wantedOf } from './list-audit'
import type { AuditFilter } from './schema'
import type { AuditEntry } from './types'

/** Callers wait no longer than these take to be written out. */
const AT_A_TIME = 200
const HEAD = ['Nr', 'Tid (UTC)', 'Person', 'Händelse', 'Gäller', 'Slag', 'Id', 'Före', 'Efter']
const FORM = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const

/**
 * The log as a file for a spreadsheet, newest first and to its end, a page at a time. That it was fetched stands in the log
 * first, whatever becomes of the download; that line is not in the file. Formula cells are escaped (R16).
 */
export async function exportAudit(
  ctx: Context,
  filter: AuditFilter,
): Promise<{ name: string; pages: AsyncGenerator<string> }> {
  demand(ctx.actor, 'audit.read')
  const olderThan = await inOneWrite(ctx, async ({ tx, now }) => {
    const audit = { action: 'log:exported', entity: 'audit_log', entityId: null, before: filter, after: null }
    const [fetched] = await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
    return fetched?.id
  })
  return { name: 'logg.csv', pages: pagesOf(ctx.db.scan, filter, olderThan) }
}

async function* pagesOf(scan: Reader, filter: AuditFilter, from: number | undefined): AsyncGenerator<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${stringify([HEAD], FORM)}`
  for (let olderThan = from; ; ) {
    const entries = await readEntries(scan, { ...wantedOf(filter), olderThan, limit: AT_A_TIME })
    if (entries.length === 0) return
    olderThan = entries.at(-1)?.id
    yield stringify(entries.map(lineOf), FORM)
  }
}

function lineOf(entry: AuditEntry): string[] {
  const { id, at, by, action, subject, entity, entityId, before, after } = entry
  const kept = [before, after].map((words) => (words === null ? '' : JSON.stringify(words)))
  return [String(id), at, by?.name ?? '', action, subject ?? '', entity, String(entityId ?? ''), ...kept]
}
