import { and, eq, or, sql } from 'drizzle-orm'
import { argOf, statement } from '../statement'

/** One row of each, if there is any: what a new installation has got to. */
export const selectAnyCompany = statement('select_any_company', ({ q, t }) =>
  q.select({ id: t.organization.id }).from(t.organization).limit(1),
)
export const selectAnyCampaign = statement('select_any_campaign', ({ q, t }) =>
  q.select({ id: t.campaign.id }).from(t.campaign).limit(1),
)
/** Somebody who calls. */
export const selectAnyWorker = statement('select_any_worker', ({ q, t }) =>
  q
    .select({ id: t.user.id })
    .from(t.user)
    .where(
      and(
        eq(t.user.active, argOf('active', t.user.active)),
        or(eq(t.user.role, sql`'caller'`), eq(t.user.role, sql`'supervisor'`)),
      ),
    )
    .limit(1),
)
