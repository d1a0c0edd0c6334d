import { selectCardContacts } from '@/db/queries/cards'
import { selectCompany } from '@/db/queries/organizations'
import { loadActivities, recentCalls } from '@/lib/activities/load-activities'
import { demand } from '@/lib/auth/rights'
import { DAY_MS } from '@/lib/calendar/day-number'
import { type Context, inOneWrite } from '@/lib/context'
import { notFound } from '@/lib/errors'
import type { CompanyView } from '@/lib/organizations/company-view'
import { countOpening } from '@/lib/organizations/count-opening'
import { loadPhones } from '@/lib/organizations/load-phones'
import { loadSituations } from '@/lib/organizations/load-situations'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'

const SHOWN_ACTIVITIES = 10
const RECENT_DAYS = 90
const RECENT_CALLS = 10

/**
 * A company without a hold on it: its card, history, and who has, locked or stopped it. A caller's look at a company that is
 * not theirs now counts as opening it. Errors: `not_found`, `too_many_attempts`.
 */
export async function loadCompany(ctx: Context, { organizationId }: { organizationId: number }): Promise<CompanyView> {
  demand(ctx.actor, 'company.open')
  const reader = ctx.db.read
  const [row] = await selectCompany(reader, { organizationId })
  if (!row) throw notFound('Företaget')
  const phones = await loadPhones(reader, organizationId)
  const { headId, headName, ...company } = row
  const situation = (await loadSituations(reader, [organizationId]))(organizationId)
  await countLook(ctx, { organizationId, holderId: situation.hold?.userId ?? null })
  const numbers = phones.map(({ e164 }) => e164)
  const since = ctx.now - RECENT_DAYS * DAY_MS
  return {
    organization: {
      ...company,
      orgNo: shownOrgNo(row, ctx.actor.role),
      address: addressOf(row),
      headOffice: headId === null ? null : { id: headId, name: headName ?? '' },
      phones,
    },
    contacts: await selectCardContacts(reader, { organizationId }),
    lastActivities: await loadActivities(reader, { organizationId, limit: SHOWN_ACTIVITIES, viewerId: ctx.actor.id }),
    recentCalls: await recentCalls(reader, { organizationId, numbers, orgNo: row.orgNo, since, limit: RECENT_CALLS }),
    ...situation,
  }
}

async function countLook(
  ctx: Context,
  { organizationId, holderId }: { organizationId: number; holderId: number | null },
) {
  const { id: userId, role } = ctx.actor
  if (role !== 'caller' || holderId === userId) return
  await inOneWrite(ctx, (work) => countOpening(work, { userId, organizationId }))
}
