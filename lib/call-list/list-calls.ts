import { selectCalls, sumCalls } from '@/db/queries/call-list'
import { listedCall } from '@/lib/call-list/listed-call'
import type { CallQuery } from '@/lib/call-list/schema'
import type { CallPage } from '@/lib/call-list/types'
import { wantedCalls } from '@/lib/call-list/wanted-calls'
import type { Context } from '@/lib/context'

const ON_A_PAGE = 50

/**
 * A page of the calls behind a figure, newest first, with how many they are: the same calls as the tally counts. Callers see
 * their own. Errors: `forbidden`.
 */
export async function listCalls({ db, actor }: Context, query: CallQuery): Promise<CallPage> {
  const { olderThan, newerThan, ...filter } = query
  const wanted = wantedCalls(actor, filter)
  const rows = await selectCalls(db.scan, wanted, { olderThan, newerThan, limit: ON_A_PAGE + 1 })
  const hasMore = rows.length > ON_A_PAGE
  const shown = rows.slice(0, ON_A_PAGE)
  const isBackwards = newerThan !== undefined
  if (isBackwards) shown.reverse()
  const hasOlder = isBackwards ? shown.length > 0 : hasMore
  const hasNewer = isBackwards ? hasMore : olderThan !== undefined && shown.length > 0
  const [sums] = await sumCalls(db.scan, wanted)
  return {
    calls: shown.map((row) => listedCall(row, actor.id)),
    sums: sums ?? { calls: 0, talked: 0, orderValue: 0 },
    olderThan: hasOlder ? (shown.at(-1)?.id ?? null) : null,
    newerThan: hasNewer ? (shown[0]?.id ?? null) : null,
  }
}
