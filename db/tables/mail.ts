import type { OutboxChannel, OutboxStatus } from '@/lib/outbox/types'
import type { TemplateKind } from '@/lib/templates/types'
import type { Kit } from '../columns.postgres'
import { stamps } from './stamps'

/** Texts with fields, and the only way out: every mail, SMS and webhook call waits here until it has gone. */
export function defineMailTables(kit: Kit) {
  const { table, id, text, int, flag, instant, json, ref, index, uniqueIndex } = kit

  const template = table(
    'template',
    {
      id: id(),
      /** Fixed for those that the product itself uses; others have none. */
      key: text('key'),
      kind: text<TemplateKind>('kind').notNull(),
      name: text('name').notNull(),
      subject: text('subject').notNull().default(''),
      /** Liquid. The mail's HTML is made of it, unless there is an own one. */
      body: text('body').notNull(),
      html: text('html'),
      active: flag('active').notNull().default(true),
      isSystem: flag('is_system').notNull().default(false),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('template_key').on(t.key), uniqueIndex('template_name').on(t.kind, t.name)],
  )

  const outbox = table(
    'outbox',
    {
      id: id(),
      channel: text<OutboxChannel>('channel').notNull(),
      /** What it is, said once: the second of the same is not queued. */
      dedupeKey: text('dedupe_key').notNull(),
      to: text('to').notNull(),
      subject: text('subject').notNull().default(''),
      html: text('html'),
      text: text('text').notNull(),
      payload: json<Record<string, unknown>>('payload'),
      /** Given at the first try and kept: two copies of one message are known by it. */
      messageId: text('message_id'),
      status: text<OutboxStatus>('status').notNull().default('waiting'),
      attempts: int('attempts').notNull().default(0),
      nextTryAt: instant('next_try_at').notNull(),
      sentAt: instant('sent_at'),
      lastError: text('last_error'),
      /** Whose work it is while it goes; after a crash another goes on when the time has passed. */
      claim: text('claim'),
      claimedUntil: instant('claimed_until'),
      organizationId: ref('organization_id'),
      activityId: ref('activity_id'),
      orderId: ref('order_id'),
      officeTaskId: ref('office_task_id'),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('outbox_dedupe').on(t.dedupeKey),
      index('outbox_due').on(t.status, t.nextTryAt, t.id),
      index('outbox_activity').on(t.activityId),
      index('outbox_order').on(t.orderId),
    ],
  )

  return { template, outbox }
}
