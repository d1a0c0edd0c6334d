import type { CallsWanted } from '@/db/queries/call-list'
import { type Right, rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import type { CallFilter } from '@/lib/call-list/schema'
import type { Outcome } from '@/lib/calls/types'
import { forbidden } from '@/lib/errors'

const RIGHT: Right = 'call.list'

/** The filter as the database is asked; a caller's is their own, whatever it says. Throws `forbidden` for another's. */
export function wantedCalls(actor: Actor, filter: CallFilter): CallsWanted {
  const may = rightOf(actor.role, RIGHT)
  const isOthers = filter.caller !== undefined && filter.caller !== actor.id
  if (!may || (may === 'own' && isOthers)) throw forbidden()
  const { from, to, campaign, outcomes, hour, talked, weekday, halfHour, industry, undone } = filter
  return {
    ...{ from, to, hour, weekday, halfHour },
    campaignId: campaign,
    userId: may === 'own' ? actor.id : filter.caller,
    // The schema has let nothing else through.
    outcomes: outcomes?.split(',') as Outcome[] | undefined,
    talked: talked === undefined ? undefined : talked === '1',
    industryCodeId: industry,
    undone: undone === '1',
  }
}
