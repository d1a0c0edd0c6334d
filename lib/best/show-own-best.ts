import { setShowsBest } from '@/db/queries/best'
import { demand } from '@/lib/auth/rights'
import type { BestChoice } from '@/lib/best/schema'
import { type Context, inOneWrite } from '@/lib/context'

/** Whether my desk says that my best day is beaten: kept with me, so that it follows to other computers. Errors: forbidden. */
export async function showOwnBest(context: Context, { isShown }: BestChoice): Promise<BestChoice> {
  demand(context.actor, 'queue.work')
  await inOneWrite(context, ({ tx, now, actor }) => setShowsBest(tx, { userId: actor?.id ?? 0, isShown, now }))
  return { isShown }
}
