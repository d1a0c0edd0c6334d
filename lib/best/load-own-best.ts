import { selectBestDay, selectShowsBest } from '@/db/queries/best'
import { demand } from '@/lib/auth/rights'
import { DAYS_TO_COMPARE } from '@/lib/best/rules'
import type { OwnBest } from '@/lib/best/types'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'

/** My best day before today, from my own history alone, net of cancelled orders; read beside the callers, as it is of years. Errors: forbidden. */
export async function loadOwnBest({ db, actor, now }: Context): Promise<OwnBest> {
  demand(actor, 'queue.work')
  const userId = actor.id
  const [kept] = await selectShowsBest(db.read, { userId })
  const [found] = await selectBestDay(db.scan, { userId, day: localDayOf(now) })
  const { days = 0, ...best } = found ?? {}
  const hasHistory = found !== undefined && days >= DAYS_TO_COMPARE
  return { isShown: kept?.showsBest ?? true, best: hasHistory ? (best as OwnBest['best']) : null }
}
