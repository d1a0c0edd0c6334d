import { selectCompaniesById, selectNumbersOfCompanies } from '@/db/queries/import-lookups'
import { deleteNumbers, deletePeople, deletePlans, removeCompanies, removePeopleOf } from '@/db/queries/import-undo'
import { updateCompany } from '@/db/queries/import-writes'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import type { Work } from '@/lib/context'
import type { Verdict } from '@/lib/imports/undo-verdict'
import { organizationSearchText } from '@/lib/organizations/search-text'

/** Takes out of the register what rows brought, where that can be undone; the bars of all that is touched are set anew. */
export async function takeBack(work: Work, verdicts: readonly Verdict[], deletionId: string): Promise<void> {
  const { tx, now } = work
  const undone = verdicts.filter(({ outcome }) => outcome === 'removed' || outcome === 'restored')
  // A repeated row's company may be gone with its first row; its plan goes too.
  const unplanned = verdicts.filter(
    ({ outcome }) => outcome !== 'held' && outcome !== 'called' && outcome !== 'changed',
  )
  await deletePlans(
    tx,
    unplanned.flatMap(({ row }) => row.planId ?? []),
  )
  const removed = idsOf(undone.filter(({ outcome }) => outcome === 'removed'))
  await removePeopleOf(tx, removed, { deletionId, now })
  await removeCompanies(tx, removed, { deletionId, now })
  const restored = undone.filter(({ outcome, effect }) => outcome === 'restored' && effect === 'updated')
  await deletePeople(
    tx,
    restored.flatMap(({ personIds }) => personIds),
  )
  await deleteNumbers(
    tx,
    restored.flatMap(({ numberIds }) => numberIds),
  )
  await restoreFields(work, restored)
  const organizationIds = [...removed, ...idsOf(restored)]
  await recomputeBars(work, { organizationIds, numbers: restored.flatMap(({ numbers }) => numbers) })
  const byId = work.actor?.id ?? 0
  for (const organizationId of idsOf(restored)) {
    const payload = { organizationId, what: 'basics', byId } as const
    work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  }
}

const idsOf = (verdicts: readonly Verdict[]) => verdicts.flatMap(({ row }) => row.organizationId ?? [])

async function restoreFields({ tx, now }: Work, restored: readonly Verdict[]): Promise<void> {
  const companies = new Map((await selectCompaniesById(tx, idsOf(restored))).map((company) => [company.id, company]))
  const numbers = await selectNumbersOfCompanies(tx, idsOf(restored))
  for (const { row } of restored) {
    const company = companies.get(row.organizationId ?? 0)
    if (!company) continue
    const { version: _, ...fields } = { ...company, ...(row.before as Partial<typeof company> | null) }
    const own = numbers.filter(({ organizationId }) => organizationId === company.id).map(({ e164 }) => e164)
    await updateCompany(tx, { ...fields, searchText: organizationSearchText({ ...fields, numbers: own }), now })
  }
}
