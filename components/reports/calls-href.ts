import type { TallyOutcome } from '@/lib/calls/types'

/** The calls behind a figure. Local days, both included; an hour is its first, local. */
export interface CallsBehind {
  from?: string | undefined
  to?: string | undefined
  campaignId?: number | undefined
  userId?: number | undefined
  outcomes?: readonly TallyOutcome[] | undefined
  hour?: number | undefined
  talked?: boolean | undefined
  /** Monday is 1. */
  weekday?: number | undefined
  /** Half-hours since midnight: 18 is 09:00-09:30. */
  halfHour?: number | undefined
  industryCodeId?: number | undefined
  /** Those that were undone, which no figure counts. */
  undone?: boolean | undefined
  /** Where the list goes on. */
  olderThan?: number | undefined
  newerThan?: number | undefined
}

/** The address of the list that a figure opens. Cancelled orders are no calls: they open the orders (orders-href.ts). */
export function callsHref(behind: CallsBehind): string {
  const { from, to, campaignId, userId, outcomes, hour, talked, weekday, halfHour, industryCodeId } = behind
  return hrefOf('/samtal', {
    fran: from,
    till: to,
    kampanj: campaignId,
    ringare: userId,
    utfall: outcomes?.filter((outcome) => outcome !== 'order_cancelled').join(',') || undefined,
    timme: hour,
    talat: talked === undefined ? undefined : Number(talked),
    veckodag: weekday,
    halvtimme: halfHour,
    bransch: industryCodeId,
    angrade: behind.undone ? 1 : undefined,
    aldre: behind.olderThan,
    nyare: behind.newerThan,
  })
}

const hrefOf = (path: string, fields: Record<string, string | number | undefined>): string => {
  const said = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return said.length === 0 ? path : `${path}?${said.join('&')}`
}
