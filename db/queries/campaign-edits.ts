import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

/** The part of an edit that is the same whatever was edited: nothing is written when the version has moved. */
const nextVersion = ({ t }: Reader) => ({ updatedAt: arg('now'), version: sql`${t.campaign.version} + 1` })
const thisVersion = ({ t }: Reader) => and(eq(t.campaign.id, arg('campaignId')), eq(t.campaign.version, arg('version')))

export const updateCampaignName = statement('update_campaign_name', (reader) =>
  reader.q
    .update(reader.t.campaign)
    .set({ name: arg('name'), ...nextVersion(reader) })
    .where(thisVersion(reader))
    .returning({ version: reader.t.campaign.version }),
)

export const updateCampaignRules = statement('update_campaign_rules', (reader) =>
  reader.q
    .update(reader.t.campaign)
    .set({ rules: arg('rules'), ...nextVersion(reader) })
    .where(thisVersion(reader))
    .returning({ version: reader.t.campaign.version }),
)

export const updateCampaignScript = statement('update_campaign_script', (reader) =>
  reader.q
    .update(reader.t.campaign)
    .set({ script: arg('script'), ...nextVersion(reader) })
    .where(thisVersion(reader))
    .returning({ version: reader.t.campaign.version }),
)

/** Of every campaign, the finished too. */
export const selectTakenNames = statement('select_taken_campaign_names', ({ q, t }) =>
  q.select({ id: t.campaign.id, name: t.campaign.name }).from(t.campaign).orderBy(asc(t.campaign.id)),
)

export const selectCampaignVersion = statement('select_campaign_version', ({ q, t }) =>
  q
    .select({ version: t.campaign.version, status: t.campaign.status })
    .from(t.campaign)
    .where(eq(t.campaign.id, arg('campaignId'))),
)

/** Who did this to the campaign last, and when. */
export const selectLatestChange = statement('select_latest_change', ({ q, t }) =>
  q
    .select({ at: t.auditLog.at, byName: t.user.name, after: t.auditLog.after })
    .from(t.auditLog)
    .leftJoin(t.user, eq(t.user.id, t.auditLog.userId))
    .where(
      and(
        eq(t.auditLog.entity, sql`'campaign'`),
        eq(t.auditLog.entityId, arg('campaignId')),
        eq(t.auditLog.action, arg('action')),
      ),
    )
    .orderBy(desc(t.auditLog.id))
    .limit(1),
)

export const deleteMember = statement('delete_member', ({ q, t }) =>
  q
    .delete(t.campaignMember)
    .where(and(eq(t.campaignMember.campaignId, arg('campaignId')), eq(t.campaignMember.userId, arg('userId'))))
    .returning({ id: t.campaignMember.id }),
)

export const selectDeckOfMember = statement('select_deck_of_member', ({ q, t }) =>
  q
    .select({
      id: t.hold.id,
      kind: t.hold.kind,
      screenId: t.hold.screenId,
      userId: t.hold.userId,
      entryId: t.hold.entryId,
      organizationId: t.hold.organizationId,
    })
    .from(t.hold)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .where(
      and(
        eq(t.hold.userId, arg('userId')),
        eq(t.hold.kind, sql`'deck'`),
        eq(t.queueEntry.campaignId, arg('campaignId')),
      ),
    ),
)
