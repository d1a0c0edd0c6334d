import { countAnswers as selectAnswers } from '@/db/queries/call-list'
import { isoWeekdayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { scopeFor } from '@/lib/reports/asked-scope'
import { bestTime } from '@/lib/reports/rules'
import type { AnswersQuery } from '@/lib/reports/schema'
import type { AnswerCell, AnswersReport } from '@/lib/reports/types'

/**
 * How many calls led to a talk in each half-hour of the week, on the wall, from the activities (docs/decisions/0018). Callers
 * see their own. Errors: `forbidden`, `invalid`.
 */
export async function countAnswers(ctx: Context, query: AnswersQuery): Promise<AnswersReport> {
  const { period, campaignId, userId } = scopeFor(ctx, 'report.read', query)
  const wanted = { ...period, campaignId, userId, industryCodeId: query.industry }
  const cells = new Map<string, AnswerCell>()
  for (const { localDay, localHour, ...halves } of await selectAnswers(ctx.db.scan, wanted)) {
    const weekday = isoWeekdayOf(localDay)
    add(cells, { weekday, halfHour: localHour * 2, calls: halves.first, talked: halves.firstTalked })
    add(cells, { weekday, halfHour: localHour * 2 + 1, calls: halves.second, talked: halves.secondTalked })
  }
  const all = [...cells.values()].toSorted((a, b) => a.weekday - b.weekday || a.halfHour - b.halfHour)
  const sum = (figure: 'calls' | 'talked') => all.reduce((total, cell) => total + cell[figure], 0)
  return { period, cells: all, total: { calls: sum('calls'), talked: sum('talked') }, best: bestTime(all) }
}

function add(cells: Map<string, AnswerCell>, { calls, talked, ...when }: AnswerCell): void {
  if (calls === 0) return
  const key = `${when.weekday} ${when.halfHour}`
  const cell = cells.get(key) ?? { ...when, calls: 0, talked: 0 }
  cells.set(key, { ...when, calls: cell.calls + calls, talked: cell.talked + talked })
}
