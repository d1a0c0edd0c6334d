import { type Right, rightOf } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { forbidden } from '@/lib/errors'
import { endsBeforeItBegins } from '@/lib/reports/errors'
import { quickPeriod } from '@/lib/reports/periods'
import type { Period } from '@/lib/reports/types'

export interface AskedScope {
  from?: string | undefined
  to?: string | undefined
  campaign?: number | undefined
  caller?: number | undefined
}
export interface Scope {
  period: Period
  campaignId: number | undefined
  userId: number | undefined
}

/**
 * Whose figures somebody may see of what they ask for: a caller their own, also when they ask for all. Without days it is
 * this week to this day; from a day without an end, to this day. Errors: `forbidden` for another's, `invalid` for days in the wrong order.
 */
export function scopeFor({ actor, now }: Context, right: Right, asked: AskedScope): Scope {
  const may = rightOf(actor.role, right)
  if (!may) throw forbidden()
  const isOwn = may === 'own'
  if (isOwn && asked.caller !== undefined && asked.caller !== actor.id) throw forbidden()
  const period = periodOf(asked, localDayOf(now))
  return { period, campaignId: asked.campaign, userId: isOwn ? actor.id : asked.caller }
}

function periodOf({ from, to }: AskedScope, today: string): Period {
  if (!from) return to ? { from: to, to } : quickPeriod('this_week', today)
  if (!to) return { from, to: from > today ? from : today }
  if (to < from) throw endsBeforeItBegins()
  return { from, to }
}
