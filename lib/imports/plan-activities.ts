import { insertPlannedActivities } from '@/db/queries/import-writes'
import { instantOf } from '@/lib/calendar/local-time'
import type { Work } from '@/lib/context'
import type { PlannedRow } from '@/lib/imports/plan-chunk'
import type { FilePlan } from '@/lib/imports/types'

/** By this a plan is known as the file's own. */
export const planMark = (dataFileId: number) => `import:${dataFileId}`

/** Minutes after local midnight: a plan for a day stands first in it. */
const START_OF_DAY = 8 * 60

/**
 * Plans the chosen activity for each company of the rows (Q31); for those that the file only repeats if that was ticked. A
 * company that must not be called gets none. Answers the activity's id by the row's place.
 */
export async function insertPlans(
  { tx, now, actor }: Work,
  { plan, dataFileId }: { plan: FilePlan | null; dataFileId: number },
  rows: readonly PlannedRow[],
): Promise<Map<number, number>> {
  if (!plan) return new Map()
  const planned = rows.flatMap(({ action, plan: { company } }, at) => {
    const isWanted = action === 'new' || action === 'updated' || action === 'unchanged'
    return company && (isWanted || (action === 'duplicate' && plan.withDuplicates)) ? [{ at, id: company.id }] : []
  })
  const startAt = instantOf(plan.day, START_OF_DAY)
  const activity = {
    commandId: planMark(dataFileId),
    ...{ codeId: plan.codeId, ownerId: plan.ownerId, plannedAt: startAt, startAt, localDay: plan.day },
    ...{ localHour: START_OF_DAY / 60, createdAt: now, createdById: actor?.id ?? null, updatedAt: now },
  }
  const made = await insertPlannedActivities(
    tx,
    planned.map(({ id }) => ({ ...activity, organizationId: id })),
  )
  const ids = made.map(({ id }) => id).sort((a, b) => a - b)
  return new Map(planned.map(({ at }, of) => [at, ids[of] as number]))
}
