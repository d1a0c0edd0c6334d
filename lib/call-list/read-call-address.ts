import { type CallQuery, callQuery } from '@/lib/call-list/schema'

/** What the address of the list says, by the names that it has there (components/reports/calls-href.ts writes them). */
const NAMES: Record<keyof CallQuery, string> = {
  from: 'fran',
  to: 'till',
  campaign: 'kampanj',
  caller: 'ringare',
  outcomes: 'utfall',
  hour: 'timme',
  talked: 'talat',
  weekday: 'veckodag',
  halfHour: 'halvtimme',
  industry: 'bransch',
  undone: 'angrade',
  olderThan: 'aldre',
  newerThan: 'nyare',
}

/** What an address says that means nothing is left out; days in the wrong order are turned. */
export function readCallAddress(params: Record<string, string | string[] | undefined>): CallQuery {
  const read = Object.entries(callQuery.shape).map(([name, field]) => {
    return [name, field.safeParse(params[NAMES[name as keyof CallQuery]]).data]
  })
  const query: CallQuery = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  const { from, to } = query
  return from && to && to < from ? { ...query, from: to, to: from } : query
}
