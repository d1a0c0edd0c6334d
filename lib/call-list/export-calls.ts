import { stringify } from 'csv-stringify/sync'
import type { Reader } from '@/db/database'
import { insertAudit } from '@/db/queries/audit'
import { type CallsWanted, selectCalls } from '@/db/queries/call-list'
import { demand } from '@/lib/auth/rights'
import { localDayOf, localMinuteOf } from '@/lib/calendar/local-time'
import { tooManyForSheet } from '@/lib/call-list/errors'
import { listedCall } from '@/lib/call-list/listed-call'
import type { CallExport } from '@/lib/call-list/schema'
import type { ListedCall } from '@/lib/call-list/types'
import { wantedCalls } from '@/lib/call-list/wanted-calls'
import { OUTCOME_NAMES, REASON_NAMES } from '@/lib/calls/outcome-names'
import { type Context, inOneWrite } from '@/lib/context'
import { formatPhone } from '@/lib/organizations/format-phone'
import { drawPaper } from '@/lib/papers/draw-paper'

/** Callers wait no longer than these take to be written out. */
const AT_A_TIME = 200
/** What a sheet holds is in memory at once. */
const MOST_IN_SHEET = 20_000
const FORM = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const
const HEAD = [
  'Dag',
  'Klockan',
  'Företag',
  'Ort',
  'Nummer',
  'Kontakt',
  'Utfall',
  'Orsak',
  'Talat med',
  'Försök',
  'Säljare',
  'Kampanj',
  'Notering',
  'Order',
  'Ordervärde ex moms',
  'Ångrat',
]

export type CallFile =
  | { name: string; pages: AsyncGenerator<string> }
  | { name: string; type: string; bytes: Uint8Array<ArrayBuffer> }

/**
 * The calls that the filter shows as a file, newest first. That it was fetched stands in the log first, with the reason.
 * Nothing in it runs as a formula (R16), and another's private call is there by its figures alone. Errors: `forbidden`,
 * `invalid` for a sheet of more calls than it holds.
 */
export async function exportCalls(ctx: Context, { format, reason, ...filter }: CallExport): Promise<CallFile> {
  demand(ctx.actor, 'call.export')
  const wanted = wantedCalls(ctx.actor, filter)
  await inOneWrite(ctx, async ({ tx, now }) => {
    const after = { format, reason }
    const audit = { action: 'calls:exported', entity: 'activity', entityId: null, before: filter, after }
    await insertAudit(tx, { ...audit, now, userId: ctx.actor.id })
  })
  const name = `samtal-${localDayOf(ctx.now)}`
  const calls = callsInTurn(ctx.db.scan, wanted, ctx.actor.id)
  if (format === 'csv') return { name: `${name}.csv`, pages: csvOf(calls) }
  return { name: `${name}.xlsx`, type: XLSX, bytes: await sheetOf(calls) }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function* callsInTurn(scan: Reader, wanted: CallsWanted, viewerId: number): AsyncGenerator<ListedCall[]> {
  for (let olderThan: number | undefined; ; ) {
    const rows = await selectCalls(scan, wanted, { olderThan, limit: AT_A_TIME })
    if (rows.length === 0) return
    olderThan = rows.at(-1)?.id
    yield rows.map((row) => listedCall(row, viewerId))
  }
}

async function* csvOf(calls: AsyncGenerator<ListedCall[]>): AsyncGenerator<string> {
  // The mark tells spreadsheets that this is UTF-8.
  yield `\ufeff${stringify([HEAD], FORM)}`
  for await (const some of calls)
    yield stringify(
      some.map((call) => cellsOf(call).map(asText)),
      FORM,
    )
}

const asText = (value: string | number | null) =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2).replace('.', ',') : String(value ?? '')

async function sheetOf(calls: AsyncGenerator<ListedCall[]>): Promise<Uint8Array<ArrayBuffer>> {
  const rows: Array<Array<string | number | null>> = []
  for await (const some of calls) {
    rows.push(...some.map(cellsOf))
    if (rows.length > MOST_IN_SHEET) throw tooManyForSheet(MOST_IN_SHEET)
  }
  const kinds: Record<string, 'number' | 'kronor'> = {
    Försök: 'number',
    Order: 'number',
    'Ordervärde ex moms': 'kronor',
  }
  const columns = HEAD.map((head) => ({ head, kind: kinds[head] ?? ('text' as const) }))
  return drawPaper({ kind: 'sheet', name: 'Samtal', columns, rows })
}

function cellsOf({ at, about, outcome, reason, talked, attemptNo, by, campaign, amount, undoneAt }: ListedCall) {
  const moment = Date.parse(at)
  const minute = localMinuteOf(moment)
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const what = [
    about?.organization ?? 'Privat',
    about?.city ?? null,
    about?.e164 ? formatPhone(about.e164) : null,
    about?.contact ?? null,
  ]
  const called = [
    OUTCOME_NAMES[outcome],
    reason && REASON_NAMES[reason],
    talked ? 'ja' : 'nej',
    attemptNo,
    by.name,
    campaign.name,
    about?.note ?? null,
  ]
  const order = [about?.order?.number ?? null, amount === null ? null : amount / 100]
  return [localDayOf(moment), clock, ...what, ...called, ...order, undoneAt === null ? null : 'ja']
}
