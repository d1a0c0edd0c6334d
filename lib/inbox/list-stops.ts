import { selectStops } from '@/db/queries/stop-lists'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { foldSearchText } from '@/lib/organizations/search-text'
import type { StopsQuery } from '@/lib/suppression/schema'
import type { ListedStop, StopsPage } from '@/lib/suppression/types'

const ON_A_PAGE = 50

/** Stops by company, number, org.nr or customer number, the newest first, with who made them, when and why (S24-S29). */
export async function listStops({ db, actor }: Context, { text, status, page }: StopsQuery): Promise<StopsPage> {
  demand(actor, 'office.see')
  const wanted = { status, folded: foldSearchText(text).replaceAll(/[%_]/g, ' '), digits: digitsOf(text) }
  const rows = await selectStops(db.scanFresh, { ...wanted, offset: (page - 1) * ON_A_PAGE, limit: ON_A_PAGE + 1 })
  return { stops: rows.slice(0, ON_A_PAGE).map(listed), hasMore: rows.length > ON_A_PAGE }
}

/** Numbers are stored with the country's code in place of the first nought. */
const digitsOf = (text: string) => text.replaceAll(/\D/g, '').replace(/^0+/, '')

type Row = Awaited<ReturnType<typeof selectStops>>[number]

function listed({ createdAt, releasedAt, releasedBy, releaseReason, ...stop }: Row): ListedStop {
  const lifted = releasedAt === null ? null : { at: isoOf(releasedAt), by: releasedBy, reason: releaseReason ?? '' }
  return { ...stop, at: isoOf(createdAt), lifted }
}
