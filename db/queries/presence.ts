import { asc, eq } from 'drizzle-orm'
import { arg, statement } from '../statement'

/** The cards that a user has now: which companies to hear of. */
export const selectHoldsOf = statement('select_holds_of', ({ q, t }) =>
  q
    .select()
    .from(t.hold)
    .where(eq(t.hold.userId, arg('userId')))
    .orderBy(asc(t.hold.id)),
)

export const selectCampaignIdsOf = statement('select_campaign_ids_of', ({ q, t }) =>
  q
    .select({ campaignId: t.campaignMember.campaignId })
    .from(t.campaignMember)
    .where(eq(t.campaignMember.userId, arg('userId')))
    .orderBy(asc(t.campaignMember.campaignId)),
)

export const findOrganizationId = statement('find_organization_id', ({ q, t }) =>
  q
    .select({ id: t.organization.id })
    .from(t.organization)
    .where(eq(t.organization.id, arg('id'))),
)
