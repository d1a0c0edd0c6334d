import { clipped } from '@/lib/reports/periods'
import type { Group, SalesGroup } from '@/lib/reports/types'
import type { CallsBehind } from './calls-href'
import { isTime } from './report-href'

/** What is behind a figure, with its days always said. */
export interface BehindFigure extends Partial<CallsBehind> {
  from: string
  to: string
}

/** What a row narrows to of what is behind the table. */
export function behindRow(by: Group | SalesGroup, key: string, whole: BehindFigure): BehindFigure {
  if (isTime(by)) return { ...whole, ...clipped(key, by, whole) }
  switch (by) {
    case 'caller':
      return { ...whole, userId: Number(key) }
    case 'campaign':
      return { ...whole, campaignId: Number(key) }
    case 'hour':
      return { ...whole, hour: Number(key) }
    default:
      return whole
  }
}
