import { demand } from '@/lib/auth/rights'
import type { Context } from '@/lib/context'
import { loadCallbacks } from '@/lib/desk/load-callbacks'
import type { Callback } from '@/lib/queue/types'

/** Mina återkomster, the earliest first (S7). Errors: `forbidden`. */
export async function listCallbacks({ db, actor, now }: Context): Promise<Callback[]> {
  demand(actor, 'queue.work')
  return loadCallbacks(db.read, { userId: actor.id, now })
}
