import { insertCompanies, insertNumbers, insertPeople, updateCompany } from '@/db/queries/import-writes'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import type { KnownCompany } from '@/lib/imports/company-index'
import type { RowPlan } from '@/lib/imports/plan-row'
import { organizationSearchText } from '@/lib/organizations/search-text'
import { applyRecallGuard } from '@/lib/recall/apply-recall-guard'

export interface CompanyCodes {
  sourceCodeId: number
  statusCodeId: number
}

/** A row's plan with the company it is about. */
type Planned = RowPlan & { company: KnownCompany }

/** Writes what the rows of a chunk bring: new companies get their ids, changed ones are changed and their bars counted anew. */
export async function writeChunk(work: Work, plans: readonly RowPlan[], codes: CompanyCodes): Promise<void> {
  const planned = plans.filter((plan): plan is Planned => plan.company !== null)
  await writeNew(
    work,
    planned.filter(({ action }) => action === 'new'),
    codes,
  )
  const changed = planned.filter(({ action }) => action === 'updated')
  for (const { company } of changed) {
    await updateCompany(work.tx, { ...columnsOf(company), id: company.id, now: work.now })
    company.version += 1
  }
  await insertNumbers(
    work.tx,
    planned.flatMap((plan) => numberRows(work, plan)),
  )
  await insertPeople(
    work.tx,
    planned.flatMap((plan) => personRows(work, plan)),
  )
  await settleChanged(work, changed)
}

async function writeNew(work: Work, plans: readonly Planned[], codes: CompanyCodes): Promise<void> {
  const rows = plans.map(({ company }) => ({ ...columnsOf(company), ...codes, ...stamps(work) }))
  const ids = (await insertCompanies(work.tx, rows)).map(({ id }) => id).sort((a, b) => a - b)
  plans.forEach(({ company }, at) => {
    company.id = ids[at] as number
    company.version = 1
  })
}

/** New numbers and organisation numbers may be stopped or locked: the bars of the company's cards are computed again. */
async function settleChanged(work: Work, changed: readonly Planned[]): Promise<void> {
  const named = changed.filter(({ numbers, before }) => numbers.length > 0 || (before !== null && 'orgNo' in before))
  const organizationIds = named.map(({ company }) => company.id)
  await recomputeBars(work, { organizationIds })
  await applyRecallGuard(work, { organizationIds })
  const byId = work.actor?.id ?? 0
  for (const { company, numbers } of changed) {
    const what = numbers.length > 0 ? 'number' : 'basics'
    const payload = { organizationId: company.id, what, byId } as const
    work.facts.push({ name: 'card:changed', to: [`organization:${company.id}`], payload })
  }
}

function numberRows(work: Work, { company, numbers }: Planned) {
  return numbers.map((number) => ({ organizationId: company.id, ...number, ...stamps(work) }))
}

function personRows(work: Work, { company, person }: Planned) {
  return person ? [{ organizationId: company.id, ...person, ...stamps(work) }] : []
}

function columnsOf({ id: _, version: ____, isSeen: __, numbers, people: ___, ...columns }: KnownCompany) {
  return { ...columns, searchText: organizationSearchText({ ...columns, numbers: [...numbers] }) }
}

const stamps = ({ now, actor }: Work) => ({ createdAt: now, createdById: actor?.id ?? null, updatedAt: now })
