import { sql } from 'drizzle-orm'
import type { Outcome } from '@/lib/calls/types'
import type { CampaignRules, CampaignStatus, Script } from '@/lib/campaigns/types'
import type { EntryState, Lane } from '@/lib/queue/types'
import type { Kit } from '../columns.postgres'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

/** Campaigns, their rounds and members, and the queue: one entry for each company in a round. */
export function defineCampaignTables(kit: Kit, { user }: PeopleTables, { organization }: RegisterTables) {
  const { table, id, text, int, flag, instant, json, ref, index, uniqueIndex } = kit

  const campaign = table(
    'campaign',
    {
      id: id(),
      name: text('name').notNull(),
      status: text<CampaignStatus>('status').notNull().default('running'),
      rules: json<Partial<CampaignRules>>('rules').notNull(),
      script: json<Script>('script').notNull(),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('campaign_name').on(t.name)],
  )

  const round = table(
    'round',
    {
      id: id(),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      number: int('number').notNull(),
      startsOn: text('starts_on').notNull(),
      endsOn: text('ends_on'),
      endedAt: instant('ended_at'),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('round_number').on(t.campaignId, t.number)],
  )

  const campaignMember = table(
    'campaign_member',
    {
      id: id(),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      /** Cards of the mix (two retries, one fresh) served since the caller entered the campaign. */
      mixServed: int('mix_served').notNull().default(0),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('campaign_member_user').on(t.campaignId, t.userId), index('member_user').on(t.userId)],
  )

  const queueEntry = table(
    'queue_entry',
    {
      id: id(),
      roundId: ref('round_id')
        .notNull()
        .references(() => round.id),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      state: text<EntryState>('state').notNull().default('waiting'),
      lane: text<Lane>('lane').notNull().default('fresh'),
      /** 0 for a fresh entry that nothing has moved, so that fresh is served in import order. */
      dueAt: instant('due_at').notNull().default(0),
      /** A time that the customer was promised: bound by the hard ceiling alone. */
      isPromised: flag('is_promised').notNull().default(false),
      attempts: int('attempts').notNull().default(0),
      busyInRow: int('busy_in_row').notNull().default(0),
      ownerId: ref('owner_id').references(() => user.id),
      closedAs: text<Outcome>('closed_as'),
      lastOutcome: text<Outcome>('last_outcome'),
      lastCallAt: instant('last_call_at'),
      /** Who holds it now, desk or deck; kept in step with the hold so that lanes seek past held cards. */
      heldById: ref('held_by_id').references(() => user.id),
      /** Last token given out. It outlives an expired hold, until another hold, an outcome, a bar or the end replaces it. */
      token: text('token'),
      tokenUserId: ref('token_user_id').references(() => user.id),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('queue_entry_organization').on(t.roundId, t.organizationId),
      index('queue_entry_lane')
        .on(t.roundId, t.lane, t.dueAt, t.id)
        .where(sql`state = 'waiting' and held_by_id is null`),
      index('queue_entry_prio').on(t.ownerId, t.dueAt, t.id).where(sql`state = 'waiting' and lane = 'prio'`),
      index('queue_entry_company').on(t.organizationId, t.roundId),
    ],
  )

  /**
   * A change of a campaign's rules: what it was before and after, and how far the cards of the round have been brought in step.
   * What is left to do survives a stop of the server; what was done can be undone.
   */
  const ruleChange = table(
    'rule_change',
    {
      id: id(),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      /** The round that ran, null between rounds. */
      roundId: ref('round_id').references(() => round.id),
      before: json<Partial<CampaignRules>>('before').notNull(),
      after: json<Partial<CampaignRules>>('after').notNull(),
      /** Cards at or over the new limit of attempts were to be closed. */
      closesAtLimit: flag('closes_at_limit').notNull().default(false),
      /** The change that this one takes back. */
      undoesId: int('undoes_id'),
      /** Cards up to this id are in step. */
      afterEntryId: int('after_entry_id').notNull().default(0),
      moved: int('moved').notNull().default(0),
      closed: int('closed').notNull().default(0),
      released: int('released').notNull().default(0),
      doneAt: instant('done_at'),
      ...stamps(kit),
    },
    (t) => [
      index('rule_change_campaign').on(t.campaignId, t.id),
      index('rule_change_open').on(t.id).where(sql`done_at is null`),
    ],
  )

  /** A card that a change of the rules moved or closed, with its time before and after, so that it can be put back. */
  const ruleChangeCard = table(
    'rule_change_card',
    {
      id: id(),
      ruleChangeId: ref('rule_change_id')
        .notNull()
        .references(() => ruleChange.id),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      dueAtBefore: instant('due_at_before').notNull(),
      /** The same as before where it was closed. */
      dueAtAfter: instant('due_at_after').notNull(),
      isClosing: flag('is_closing').notNull().default(false),
    },
    (t) => [index('rule_change_card_change').on(t.ruleChangeId, t.id), index('rule_change_card_entry').on(t.entryId)],
  )

  return { campaign, round, campaignMember, queueEntry, ruleChange, ruleChangeCard }
}

export type CampaignTables = ReturnType<typeof defineCampaignTables>
