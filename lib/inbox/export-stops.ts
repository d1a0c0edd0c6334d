import { stringify } from 'csv-stringify/sync'
import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { selectStopsAfter } from '@/db/queries/stop-lists'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import { type Context, inOneWrite } from '@/lib/context'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { StopsExport } from '@/lib/suppression/schema'

/** Callers wait no longer than these take to be written out. */
const AT_A_TIME = 200
const HEAD = ['Nummer', 'Landsnummer', 'Org.nr', 'Kundnr', 'Företag', 'Fall', 'Akut', 'Spärrat (UTC)', 'Av', 'Notering']
const FORM = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const

/**
 * Every stop that stands as a file, for a telephone system or a spreadsheet (S28), a page at a time. Why it was fetched stands
 * in the log first. Formula cells are escaped, and the number with its country stands without its plus, which is one.
 */
export async function exportStops(
  ctx: Context,
  { reason }: StopsExport,
): Promise<{ name: string; pages: AsyncGenerator<string> }> {
  demand(ctx.actor, 'register.export')
  await inOneWrite(ctx, async ({ tx, now }) => {
    const audit = { action: 'suppression:exported', entity: 'suppression', entityId: null, before: null }
    await insertAudit(tx, { ...audit, after: { reason }, now, userId: ctx.actor.id })
  })
  return { name: 'sparrar.csv', pages: pagesOf(ctx.db.scan) }
}

async function* pagesOf(scan: Reader): AsyncGenerator<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${stringify([HEAD], FORM)}`
  for (let after = 0; ; ) {
    const stops = await selectStopsAfter(scan, { after, limit: AT_A_TIME })
    if (stops.length === 0) return
    after = stops.at(-1)?.id ?? after
    yield stringify(stops.map(lineOf), FORM)
  }
}

function lineOf(stop: Awaited<ReturnType<typeof selectStopsAfter>>[number]): string[] {
  const { phone, orgNo, customerNo, organization, urgent, createdAt, by, note } = stop
  const number = phone === null ? ['', ''] : [formatPhone(phone), phone.slice(1)]
  const company = [orgNo ?? '', customerNo ?? '', organization ?? '']
  return [...number, ...company, stop.case, urgent ? 'ja' : 'nej', isoOf(createdAt), by ?? '', note]
}
