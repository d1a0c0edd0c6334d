import { selectLastCaller, selectWorkingCallers } from '@/db/queries/said-yes'
import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import type { PossibleCallers } from '@/lib/inbox/types'

/** Who can take over a customer that said yes by mail, and who called them last when they still can. Errors: `forbidden`. */
export async function listCallers(
  { db, actor }: Context,
  { organizationId }: { organizationId: number },
): Promise<PossibleCallers> {
  demand(actor, 'office.work')
  const callers = await selectWorkingCallers(db.read, {})
  const [last] = await selectLastCaller(db.read, { organizationId })
  const lastId = callers.find(({ id }) => id === last?.callerId)?.id ?? null
  return { callers, lastId }
}
