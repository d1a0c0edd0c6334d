import { insertDataFileRows } from '@/db/queries/imports'
import type { Work } from '@/lib/context'
import type { ReadRow } from '@/lib/imports/clean-rows'
import type { Fault } from '@/lib/imports/faults'
import type { IdSet } from '@/lib/imports/id-set'
import type { IndustryCodes } from '@/lib/imports/industry-codes'
import { insertPlans } from '@/lib/imports/plan-activities'
import { type PlannedRow, planChunk } from '@/lib/imports/plan-chunk'
import type { Decision, FilePlan, RowAction } from '@/lib/imports/types'
import { type CompanyCodes, writeChunk } from '@/lib/imports/write-chunk'

/** What an import carries from chunk to chunk. */
export interface ImportRun {
  dataFileId: number
  codes: CompanyCodes
  industries: IndustryCodes
  /** Companies that rows of this file have been so far. */
  seen: IdSet
  decide(line: number): Decision
  /** What is planned for each imported company. */
  plan: FilePlan | null
}

export interface DoneRow {
  action: RowAction
  faults: readonly Fault[]
}

/** Takes some hundred rows into the register in one write, short enough that callers do not notice. */
export async function importChunk(work: Work, run: ImportRun, rows: readonly ReadRow[]): Promise<DoneRow[]> {
  const { seen, decide, industries } = run
  const industryOf = (industry: Parameters<IndustryCodes['idOf']>[1]) => industries.idOf(work.tx, industry, work.now)
  const planned = await planChunk(work.tx, { seen, decide, industryOf }, rows)
  await writeChunk(
    work,
    planned.map(({ plan }) => plan),
    run.codes,
  )
  const planIds = await insertPlans(work, run, planned)
  await insertDataFileRows(
    work.tx,
    planned.map((one, at) => recordOf(run, one, planIds.get(at) ?? null)),
  )
  for (const { plan } of planned) if (plan.company) seen.add(plan.company.id)
  return planned.map(({ action, plan }) => ({ action, faults: plan.faults }))
}

/** Wrong rows are kept as they stand in the file, so that they can be handed back with what was wrong. */
function recordOf({ dataFileId }: ImportRun, { action, plan, read }: PlannedRow, planId: number | null) {
  const isWrong = action === 'wrong'
  const { company, before } = plan
  const refusals = plan.faults.filter(({ effect }) => effect === 'refused').map(({ text }) => text)
  const effect = plan.action === 'new' || plan.action === 'updated' ? plan.action : null
  return {
    ...{ dataFileId, line: read.line, action, effect, planId, before },
    organizationId: company?.id ?? null,
    companyVersion: effect === null ? null : (company?.version ?? null),
    raw: isWrong ? read.raw : null,
    added: effect === 'updated' ? addedBy(plan) : null,
    error: isWrong ? refusals.join(' ') : null,
  }
}

function addedBy({ numbers, person }: PlannedRow['plan']) {
  if (numbers.length === 0 && person === null) return null
  const { firstName, lastName } = person ?? {}
  return { numbers: numbers.map(({ e164 }) => e164), person: person && { firstName, lastName } }
}
