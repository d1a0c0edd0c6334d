import { isNull, sql } from 'drizzle-orm'
import type { LockEnd } from '@/lib/locks/types'
import type { BarCause, HoldKind } from '@/lib/queue/types'
import type { SuppressionCase, SuppressionStatus } from '@/lib/suppression/types'
import type { Kit } from '../columns.postgres'
import type { CampaignTables } from './campaign'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

type Before = PeopleTables & RegisterTables & CampaignTables

/** Who has a company now, what bars it, who locked its address, and what must never be called. */
export function defineCallingTables(kit: Kit, { user, organization, queueEntry, phoneNumber }: Before) {
  const { table, id, text, int, flag, instant, json, ref, index, uniqueIndex } = kit

  const hold = table(
    'hold',
    {
      id: id(),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      kind: text<HoldKind>('kind').notNull(),
      token: text('token').notNull(),
      screenId: text('screen_id'),
      why: text('why').notNull(),
      since: instant('since').notNull(),
      lastInputAt: instant('last_input_at').notNull(),
      until: instant('until').notNull(),
    },
    (t) => [
      uniqueIndex('hold_organization').on(t.organizationId),
      uniqueIndex('hold_user_kind').on(t.userId, t.kind),
      index('hold_until').on(t.until),
      index('hold_entry').on(t.entryId),
    ],
  )

  const holdNumber = table(
    'hold_number',
    {
      id: id(),
      holdId: ref('hold_id')
        .notNull()
        .references(() => hold.id, { onDelete: 'cascade' }),
      e164: text('e164').notNull(),
    },
    (t) => [uniqueIndex('hold_number_e164').on(t.e164), index('hold_number_hold').on(t.holdId)],
  )

  /** One reason why an entry is not served. An entry without bars is waiting again. */
  const bar = table(
    'bar',
    {
      id: id(),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      cause: text<BarCause>('cause').notNull(),
      causeId: int('cause_id').notNull(),
      createdAt: instant('created_at').notNull(),
    },
    (t) => [uniqueIndex('bar_cause').on(t.entryId, t.cause, t.causeId), index('bar_by_cause').on(t.cause, t.causeId)],
  )

  const draft = table(
    'draft',
    {
      id: id(),
      userId: ref('user_id')
        .notNull()
        .references(() => user.id),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      note: text('note').notNull(),
      checklist: json<Record<string, unknown>>('checklist').notNull(),
      at: instant('at').notNull(),
    },
    (t) => [uniqueIndex('draft_user_entry').on(t.userId, t.entryId)],
  )

  const addressLock = table(
    'address_lock',
    {
      id: id(),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      ownerId: ref('owner_id')
        .notNull()
        .references(() => user.id),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      promisedAt: instant('promised_at').notNull(),
      overdueDays: int('overdue_days').notNull().default(0),
      releasedAt: instant('released_at'),
      releasedById: ref('released_by_id').references(() => user.id),
      reason: text<LockEnd>('reason'),
      reasonText: text('reason_text'),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('address_lock_open').on(t.organizationId).where(isNull(t.releasedAt)),
      index('address_lock_owner').on(t.ownerId, t.releasedAt),
      index('address_lock_released').on(t.releasedAt, t.id).where(sql`released_at is not null`),
    ],
  )

  /** A stop, keyed on number, e-mail or org.nr; it survives deletion and a new import of the company. */
  const suppression = table(
    'suppression',
    {
      id: id(),
      phone: text('phone'),
      email: text('email'),
      orgNo: text('org_no'),
      organizationId: ref('organization_id').references(() => organization.id),
      phoneNumberId: ref('phone_number_id').references(() => phoneNumber.id),
      customerNo: text('customer_no'),
      case: text<SuppressionCase>('case').notNull(),
      urgent: flag('urgent').notNull().default(false),
      /** All workplaces with the same org.nr. */
      wholeCompany: flag('whole_company').notNull().default(false),
      note: text('note').notNull().default(''),
      status: text<SuppressionStatus>('status').notNull().default('active'),
      releasedAt: instant('released_at'),
      releasedById: ref('released_by_id').references(() => user.id),
      releaseReason: text('release_reason'),
      ...stamps(kit),
    },
    (t) => [
      index('suppression_phone').on(t.phone),
      index('suppression_email').on(t.email),
      index('suppression_org_no').on(t.orgNo),
      index('suppression_organization').on(t.organizationId),
      index('suppression_urgent').on(t.urgent, t.status, t.id),
    ],
  )

  return { hold, holdNumber, bar, draft, addressLock, suppression }
}
