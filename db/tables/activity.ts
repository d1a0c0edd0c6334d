import { sql } from 'drizzle-orm'
import type { ActivityDirection, ActivityKind, ActivityStatus } from '@/lib/activities/types'
import type { Outcome, TallyOutcome, WrongReason } from '@/lib/calls/types'
import type { OfficeTaskStatus, OfficeTaskType } from '@/lib/office/types'
import type { Kit } from '../columns.postgres'
import type { CampaignTables } from './campaign'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

type Before = PeopleTables & RegisterTables & CampaignTables

/** The only log: what was planned and done with a company, the tally that must equal it, and what the office is asked to do. */
export function defineActivityTables(
  kit: Kit,
  { user, organization, contact, campaign, round, queueEntry, code }: Before,
) {
  const { table, id, text, int, flag, instant, json, ref, index, uniqueIndex } = kit

  const activity = table(
    'activity',
    {
      id: id(),
      kind: text<ActivityKind>('kind').notNull(),
      direction: text<ActivityDirection>('direction'),
      codeId: ref('code_id').references(() => code.id),
      subject: text('subject').notNull().default(''),
      body: text('body').notNull().default(''),
      status: text<ActivityStatus>('status').notNull().default('done'),
      plannedAt: instant('planned_at'),
      startAt: instant('start_at').notNull(),
      endAt: instant('end_at'),
      minutes: int('minutes'),
      ownerId: ref('owner_id').references(() => user.id),
      organizationId: ref('organization_id').references(() => organization.id),
      contactId: ref('contact_id').references(() => contact.id),
      private: flag('private').notNull().default(false),
      outcome: text<Outcome>('outcome'),
      reason: text<WrongReason>('reason'),
      /** What the caller answered where a rule asked (going on after five attempts, Ej svar with a talk noted). */
      goOnReason: text('go_on_reason'),
      talked: flag('talked').notNull().default(false),
      /** Ej svar though the note or the tick told of a talk, and the caller was asked. */
      talkNoted: flag('talk_noted').notNull().default(false),
      /** How long the card had stood on the desk when the outcome was saved; null when nobody knows. */
      shownMs: int('shown_ms'),
      e164: text('e164'),
      attemptNo: int('attempt_no'),
      callbackAt: instant('callback_at'),
      campaignId: ref('campaign_id').references(() => campaign.id),
      roundId: ref('round_id').references(() => round.id),
      queueEntryId: ref('queue_entry_id').references(() => queueEntry.id),
      /** The order that this was written for. */
      orderId: ref('order_id'),
      /** Öre ex VAT: what an order was worth when it was taken. */
      amount: int('amount'),
      commandId: text('command_id'),
      localDay: text('local_day').notNull(),
      localHour: int('local_hour').notNull(),
      /** False when it had no effect on the queue (saved on a stopped card, a note without a hold). */
      counted: flag('counted').notNull().default(true),
      undoneAt: instant('undone_at'),
      /** What undo needs to put back: entry, moved due times, closed entries, lock. */
      undo: json<unknown>('undo'),
      ...stamps(kit),
    },
    (t) => [
      index('activity_organization').on(t.organizationId, t.startAt, t.id),
      index('activity_e164').on(t.e164, t.startAt).where(sql`e164 is not null`),
      // A year is counted from this alone, and any list of calls comes newest first (docs/decisions/0018).
      index('activity_when').on(
        t.localDay,
        t.localHour,
        t.startAt,
        t.id,
        t.kind,
        t.counted,
        t.undoneAt,
        t.campaignId,
        t.createdById,
        t.outcome,
        t.talked,
        t.amount,
      ),
      index('activity_entry').on(t.queueEntryId, t.id),
      index('activity_by').on(t.createdById, t.startAt, t.id),
      index('activity_order').on(t.orderId).where(sql`order_id is not null`),
      // What the report of quality counts is rare: each has an index of its own rows alone.
      index('activity_talk_noted').on(t.localDay, t.id).where(sql`talk_noted`),
      index('activity_quick').on(t.localDay, t.id).where(sql`shown_ms < 5000`),
      index('activity_gone_on').on(t.localDay, t.id).where(sql`go_on_reason is not null`),
      index('activity_undone').on(t.localDay, t.id).where(sql`undone_at is not null`),
    ],
  )

  const tally = table(
    'tally',
    {
      id: id(),
      localDay: text('local_day').notNull(),
      localHour: int('local_hour').notNull(),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      outcome: text<TallyOutcome>('outcome').notNull(),
      count: int('count').notNull(),
      talked: int('talked').notNull(),
      orderValue: int('order_value').notNull().default(0),
    },
    (t) => [
      uniqueIndex('tally_cell').on(t.localDay, t.campaignId, t.userId, t.localHour, t.outcome),
      index('tally_user').on(t.userId, t.localDay),
    ],
  )

  const officeTask = table(
    'office_task',
    {
      id: id(),
      activityId: ref('activity_id')
        .notNull()
        .references(() => activity.id),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      type: text<OfficeTaskType>('type').notNull(),
      status: text<OfficeTaskStatus>('status').notNull().default('new'),
      urgent: flag('urgent').notNull().default(false),
      takenById: ref('taken_by_id').references(() => user.id),
      takenAt: instant('taken_at'),
      /** What the type asks for, and evidence such as recent calls. */
      details: json<Record<string, unknown>>('details').notNull(),
      /** What the caller reads. */
      answer: text('answer'),
      answeredAt: instant('answered_at'),
      answeredById: ref('answered_by_id').references(() => user.id),
      dueAt: instant('due_at').notNull(),
      doneAt: instant('done_at'),
      doneById: ref('done_by_id').references(() => user.id),
      /** What was written when it was done. */
      comment: text('comment'),
      /** Those that were done together are opened again together. */
      batchId: text('batch_id'),
      /** What the company's fields held before it was done, for opening it again. */
      before: json<Record<string, unknown>>('before'),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('office_task_type').on(t.activityId, t.type),
      index('office_task_status').on(t.status, t.dueAt, t.id),
      index('office_task_by').on(t.createdById, t.updatedAt, t.id),
      index('office_task_organization').on(t.organizationId, t.id),
      index('office_task_batch').on(t.batchId).where(sql`batch_id is not null`),
    ],
  )

  return { activity, tally, officeTask }
}

export type ActivityTables = ReturnType<typeof defineActivityTables>
