import type { Reader } from '@/db/database'
import type { CleanRow } from '@/lib/imports/clean-row'
import type { ReadRow } from '@/lib/imports/clean-rows'
import type { CompanyIndex, KnownCompany } from '@/lib/imports/company-index'
import type { IdSet } from '@/lib/imports/id-set'
import { loadKnown } from '@/lib/imports/load-known'
import { loadStoppedCompanies, loadStops, type Stops } from '@/lib/imports/load-stops'
import { planRow, type RowPlan } from '@/lib/imports/plan-row'
import type { Decision, RowAction } from '@/lib/imports/types'

type Clean = Extract<CleanRow, { kind: 'clean' }>

/** What planning needs to know beside the rows: the import and its preview differ in these alone. */
export interface Planning {
  /** Companies that rows of this file have been so far. */
  seen: IdSet
  industryOf(industry: Clean['industry']): number | null | Promise<number | null>
  decide(line: number): Decision
  /** Where nothing is written: what earlier rows of the file would have brought. */
  bring?(rows: readonly Clean[], index: CompanyIndex): void
}

/** A row with what it does, and how it is counted: what must not be called is barred, whatever the file did to it. */
export interface PlannedRow {
  read: ReadRow
  plan: RowPlan
  action: RowAction
}

/** Decides what each row of a chunk does to the register, and writes nothing. */
export async function planChunk(reader: Reader, planning: Planning, rows: readonly ReadRow[]): Promise<PlannedRow[]> {
  const clean = rows.map(({ row }) => row).filter((row) => row.kind === 'clean')
  const index = await loadKnown(reader, clean, planning.seen)
  planning.bring?.(clean, index)
  const plans: RowPlan[] = []
  for (const { row, line } of rows) {
    if (row.kind === 'refused') plans.push({ ...REFUSED, faults: row.faults })
    else {
      const industryCodeId = await planning.industryOf(row.industry)
      plans.push(planRow({ row, index, industryCodeId, decision: planning.decide(line) }))
    }
  }
  const isStopped = stoppedBy(await loadStops(reader, clean), await stoppedAmong(reader, plans))
  return rows.map((read, at) => {
    const plan = plans[at] as RowPlan
    const isBarred = plan.action !== 'duplicate' && plan.company !== null && isStopped(plan.company)
    return { read, plan, action: isBarred ? 'barred' : plan.action }
  })
}

const REFUSED = { action: 'wrong', company: null, numbers: [], person: null, before: null, possible: null } as const

async function stoppedAmong(reader: Reader, plans: readonly RowPlan[]): Promise<Set<number | null>> {
  const ids = plans.flatMap(({ company, action }) =>
    company && action !== 'new' && company.id > 0 ? [company.id] : [],
  )
  return loadStoppedCompanies(reader, [...new Set(ids)])
}

function stoppedBy(stops: Stops, stopped: Set<number | null>) {
  return ({ id, orgNo, numbers }: KnownCompany) =>
    stopped.has(id) ||
    (orgNo !== null && stops.orgNos.has(orgNo)) ||
    (stops.numbers.size > 0 && [...numbers].some((e164) => stops.numbers.has(e164)))
}
