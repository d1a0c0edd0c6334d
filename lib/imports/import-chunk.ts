import { insertDataFileRows } from '@/db/queries/imports'
import type { Work } from '@/lib/context'
import type { CleanRow } from '@/lib/imports/clean-row'
import type { KnownCompany } from '@/lib/imports/company-index'
import type { CsvRecord } from '@/lib/imports/csv-records'
import type { Fault } from '@/lib/imports/faults'
import type { IdSet } from '@/lib/imports/id-set'
import type { IndustryCodes } from '@/lib/imports/industry-codes'
import { loadKnown } from '@/lib/imports/load-known'
import { loadStoppedCompanies, loadStops, type Stops } from '@/lib/imports/load-stops'
import { planRow, type RowPlan } from '@/lib/imports/plan-row'
import type { RowAction } from '@/lib/imports/types'
import { type CompanyCodes, writeChunk } from '@/lib/imports/write-chunk'

export interface ReadRow {
  record: CsvRecord
  row: Exclude<CleanRow, { kind: 'empty' }>
}

/** What an import carries from chunk to chunk. */
export interface ImportRun {
  dataFileId: number
  codes: CompanyCodes
  industries: IndustryCodes
  /** Companies that rows of this file have been so far. */
  seen: IdSet
}

export interface DoneRow {
  action: RowAction
  faults: readonly Fault[]
}

/** Takes some hundred rows into the register in one write, short enough that callers do not notice. */
export async function importChunk(work: Work, run: ImportRun, rows: readonly ReadRow[]): Promise<DoneRow[]> {
  const clean = rows.map(({ row }) => row).filter((row) => row.kind === 'clean')
  const index = await loadKnown(work.tx, clean, run.seen)
  const stops = await loadStops(work.tx, clean)
  const plans: RowPlan[] = []
  for (const { row } of rows) {
    if (row.kind === 'refused') plans.push({ ...REFUSED, faults: row.faults })
    else plans.push(planRow(row, index, await run.industries.idOf(work.tx, row.industry, work.now)))
  }
  await writeChunk(work, plans, run.codes)
  const done = await withStops(work, plans, stops)
  await insertDataFileRows(
    work.tx,
    done.map(({ action, plan }, at) => recordOf(run, { action, plan, read: rows[at] })),
  )
  for (const { company } of plans) if (company) run.seen.add(company.id)
  return done.map(({ action, plan }) => ({ action, faults: plan.faults }))
}

const REFUSED = { action: 'wrong', company: null, numbers: [], person: null, before: null } as const

/** A company that must not be called is in the register but barred, whatever the file did to it. */
async function withStops(work: Work, plans: readonly RowPlan[], stops: Stops) {
  const ids = plans.flatMap(({ company, action }) => (company && action !== 'new' ? [company.id] : []))
  const stopped = await loadStoppedCompanies(work.tx, [...new Set(ids)])
  const isStopped = ({ id, orgNo, numbers }: KnownCompany) =>
    stopped.has(id) ||
    (orgNo !== null && stops.orgNos.has(orgNo)) ||
    [...numbers].some((e164) => stops.numbers.has(e164))
  return plans.map((plan): { plan: RowPlan; action: RowAction } => {
    const isBarred = plan.action !== 'duplicate' && plan.company !== null && isStopped(plan.company)
    return { plan, action: isBarred ? 'barred' : plan.action }
  })
}

interface Recorded {
  action: RowAction
  plan: RowPlan
  read: ReadRow | undefined
}

/** Wrong rows are kept as they stand in the file, so that they can be handed back with what was wrong. */
function recordOf(run: ImportRun, { action, plan, read }: Recorded) {
  const isWrong = action === 'wrong'
  const refusals = plan.faults.filter(({ effect }) => effect === 'refused').map(({ text }) => text)
  return {
    dataFileId: run.dataFileId,
    line: read?.record.line ?? 0,
    action,
    organizationId: plan.company?.id ?? null,
    raw: isWrong ? (read?.record.cells ?? null) : null,
    before: plan.before,
    error: isWrong ? refusals.join(' ') : null,
  }
}
