import { selectUnsettled } from '@/db/queries/round-entries'
import type { SystemContext } from '@/lib/context'
import { settleRounds } from '@/lib/rounds/settle-rounds'

/**
 * Background work: rounds that ended and were left before their entries were where they belong (a crash, a database that was
 * away): until then nobody is served what was promised in them. Answers in how many campaigns.
 */
export async function settleLeftRounds(context: SystemContext): Promise<number> {
  const left = await selectUnsettled(context.db.read)
  for (const campaign of left) await settleRounds(context, campaign)
  return left.length
}
