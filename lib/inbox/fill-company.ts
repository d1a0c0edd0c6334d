import { insertAudit } from '@/db/queries/audit'
import { selectFilledFields, updateFilledFields } from '@/db/queries/office-tasks'
import type { Work } from '@/lib/context'
import { differenceOf, type FilledFields } from '@/lib/inbox/filled-fields'

export interface Filling {
  organizationId: number
  wanted: Partial<FilledFields>
}

/** Writes a company's fields, in the log with what they were. Answers what they were, or nothing when nothing changed. */
export async function fillCompany(
  work: Work,
  { organizationId, wanted }: Filling,
): Promise<{ before: Partial<FilledFields>; after: Partial<FilledFields> } | null> {
  const { tx, now, actor } = work
  const [present] = await selectFilledFields(tx, { organizationId })
  if (!present) return null
  const difference = differenceOf(present, wanted)
  if (Object.keys(difference.after).length === 0) return null
  await updateFilledFields(tx, { ...present, ...difference.after, organizationId, now })
  const audit = { action: 'organization:edited', entity: 'organization', entityId: organizationId, ...difference }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  const payload = { organizationId, what: 'basics', byId: actor?.id ?? 0 } as const
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return difference
}

/** Puts fields back that nobody has changed since. */
export async function unfillCompany(
  work: Work,
  {
    organizationId,
    before,
    after,
  }: { organizationId: number } & { before: Partial<FilledFields>; after: Partial<FilledFields> },
): Promise<void> {
  const [present] = await selectFilledFields(work.tx, { organizationId })
  if (!present) return
  const untouched = Object.entries(before).filter(([name]) => {
    const field = name as keyof FilledFields
    return present[field] === after[field]
  })
  await fillCompany(work, { organizationId, wanted: Object.fromEntries(untouched) })
}
