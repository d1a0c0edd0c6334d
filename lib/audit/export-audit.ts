import { stringify } from 'csv-stringify/sync'
import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { type Context, inOneWrite } from '@/lib/context'
import { readEntries, wantedOf } from './list-audit'
import type { AuditFilter } from './schema'
import type { AuditEntry } from './types'

const AT_A_TIME = 1000
/** What a spreadsheet still opens with ease. */
const AT_MOST = 100_000
const HEAD = ['Nr', 'Tid (UTC)', 'Person', 'Händelse', 'Gäller', 'Slag', 'Id', 'Före', 'Efter']

/** The log as a file for a spreadsheet, newest first; that it was fetched stands in the log too. Formula cells are escaped (R16). */
export async function exportAudit(ctx: Context, filter: AuditFilter): Promise<string> {
  demand(ctx.actor, 'audit.read')
  const lines: string[][] = []
  for (let olderThan: number | undefined; lines.length < AT_MOST; ) {
    const entries = await readEntries(ctx.db.scan, { ...wantedOf(filter), olderThan, limit: AT_A_TIME })
    lines.push(...entries.map(lineOf))
    olderThan = entries.at(-1)?.id
    if (entries.length < AT_A_TIME) break
  }
  await inOneWrite(ctx, async ({ tx, now }) => {
    const audit = { action: 'log:exported', entity: 'audit_log', entityId: null, before: filter }
    await insertAudit(tx, { ...audit, after: { lines: lines.length }, now, userId: ctx.actor.id })
  })
  return stringify([HEAD, ...lines], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
}

function lineOf(entry: AuditEntry): string[] {
  const { id, at, by, action, subject, entity, entityId, before, after } = entry
  const kept = [before, after].map((words) => (words === null ? '' : JSON.stringify(words)))
  return [String(id), at, by?.name ?? '', action, subject ?? '', entity, String(entityId ?? ''), ...kept]
}
