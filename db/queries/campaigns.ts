import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { listStatement } from '../list-statement'
import { arg, statement } from '../statement'

/** The round that runs is the earliest that has not ended; later ones are prepared ahead. */
export const runningRound = ({ q, t }: Reader) =>
  q
    .select({ id: sql<number>`min(${t.round.id})` })
    .from(t.round)
    .where(and(eq(t.round.campaignId, t.campaign.id), isNull(t.round.endedAt)))

export const selectCampaignHead = statement('select_campaign_head', (reader) => {
  const { q, t } = reader
  return q
    .select({
      id: t.campaign.id,
      name: t.campaign.name,
      status: t.campaign.status,
      version: t.campaign.version,
      updatedAt: t.campaign.updatedAt,
      roundId: t.round.id,
      roundNumber: t.round.number,
    })
    .from(t.campaign)
    .leftJoin(t.round, eq(t.round.id, sql`(${runningRound(reader)})`))
    .where(eq(t.campaign.id, arg('campaignId')))
})

export const selectCampaignTexts = statement('select_campaign_texts', ({ q, t }) =>
  q
    .select({ rules: t.campaign.rules, script: t.campaign.script })
    .from(t.campaign)
    .where(eq(t.campaign.id, arg('campaignId'))),
)

export const insertCampaign = statement('insert_campaign', ({ q, t }) =>
  q
    .insert(t.campaign)
    .values({
      name: arg('name'),
      rules: arg('rules'),
      script: arg('script'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.campaign.id }),
)

/** From one status to another; nothing when it has changed meanwhile. */
export const updateCampaignStatus = statement('update_campaign_status', ({ q, t }) =>
  q
    .update(t.campaign)
    .set({ status: arg('to'), updatedAt: arg('now'), version: sql`${t.campaign.version} + 1` })
    .where(and(eq(t.campaign.id, arg('campaignId')), eq(t.campaign.status, arg('from'))))
    .returning({ id: t.campaign.id }),
)

export const insertMember = statement('insert_member', ({ q, t }) =>
  q
    .insert(t.campaignMember)
    .values({
      campaignId: arg('campaignId'),
      userId: arg('userId'),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .onConflictDoNothing()
    .returning({ id: t.campaignMember.id }),
)

const shownHold = ({ t }: Reader) => ({
  id: t.hold.id,
  kind: t.hold.kind,
  screenId: t.hold.screenId,
  userId: t.hold.userId,
  entryId: t.hold.entryId,
  organizationId: t.hold.organizationId,
})

export const selectHoldsOfRound = statement('select_holds_of_round', (reader) =>
  reader.q
    .select(shownHold(reader))
    .from(reader.t.hold)
    .innerJoin(reader.t.queueEntry, eq(reader.t.queueEntry.id, reader.t.hold.entryId))
    .where(eq(reader.t.queueEntry.roundId, arg('roundId'))),
)

export const selectDecksOfCampaign = statement('select_decks_of_campaign', (reader) =>
  reader.q
    .select(shownHold(reader))
    .from(reader.t.hold)
    .innerJoin(reader.t.queueEntry, eq(reader.t.queueEntry.id, reader.t.hold.entryId))
    .where(and(eq(reader.t.queueEntry.campaignId, arg('campaignId')), eq(reader.t.hold.kind, sql`'deck'`))),
)

export const deleteHolds = listStatement('delete_holds', ({ q, t }, list) =>
  q.delete(t.hold).where(inArray(t.hold.id, list)).returning({ id: t.hold.id }),
)
