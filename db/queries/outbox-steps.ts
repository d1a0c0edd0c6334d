import { and, asc, eq, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import { arg, statement } from '../statement'

/** May be taken: its time has come, or whoever had it is gone. */
const isDue = ({ t }: Reader) =>
  or(
    and(sql`${t.outbox.status} = 'waiting'`, lte(t.outbox.nextTryAt, arg('now'))),
    and(sql`${t.outbox.status} = 'sending'`, lte(t.outbox.claimedUntil, arg('now'))),
  )

export const selectDue = statement('select_outbox_due', (reader) =>
  reader.q
    .select({ id: reader.t.outbox.id })
    .from(reader.t.outbox)
    .where(and(eq(reader.t.outbox.channel, arg('channel')), isDue(reader)))
    .orderBy(asc(reader.t.outbox.nextTryAt), asc(reader.t.outbox.id))
    .limit(arg('limit')),
)

/** Takes a message for a while, and gives it the id that all its copies carry; nothing when another has it. */
export const claimMessage = statement('claim_outbox', (reader) => {
  const { q, t } = reader
  return q
    .update(t.outbox)
    .set({
      status: sql`'sending'`,
      claim: arg('claim'),
      claimedUntil: arg('until'),
      attempts: sql`${t.outbox.attempts} + 1`,
      messageId: sql`coalesce(${t.outbox.messageId}, ${arg('messageId')})`,
      updatedAt: arg('now'),
      version: sql`${t.outbox.version} + 1`,
    })
    .where(and(eq(t.outbox.id, arg('id')), isDue(reader)))
    .returning()
})

/** Says that it still goes. */
export const renewClaim = statement('renew_outbox_claim', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ claimedUntil: arg('until') })
    .where(and(eq(t.outbox.id, arg('id')), eq(t.outbox.claim, arg('claim'))))
    .returning({ id: t.outbox.id }),
)

/** What went, as it went: the order may have been corrected while it did. */
export const keepWhatWent = statement('keep_what_went', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({ to: arg('to'), subject: arg('subject'), html: arg('html'), text: arg('text') })
    .where(and(eq(t.outbox.id, arg('id')), eq(t.outbox.claim, arg('claim'))))
    .returning({ id: t.outbox.id }),
)

/** How the try went, when the message still is ours; one that was taken back meanwhile is not tried again. */
export const settleMessage = statement('settle_outbox', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({
      status: sql`case when ${t.outbox.status} = 'withdrawn' then ${arg('whenWithdrawn')} else ${arg('to')} end`,
      sentAt: arg('sentAt'),
      lastError: arg('lastError'),
      nextTryAt: arg('nextTryAt'),
      claim: sql`null`,
      claimedUntil: sql`null`,
      updatedAt: arg('now'),
      version: sql`${t.outbox.version} + 1`,
    })
    .where(and(eq(t.outbox.id, arg('id')), eq(t.outbox.claim, arg('claim'))))
    .returning({ organizationId: t.outbox.organizationId }),
)

/** What came back with a backup may have gone since it was taken: a person decides. */
export const holdBackMessages = statement('hold_back_outbox', ({ q, t }) =>
  q
    .update(t.outbox)
    .set({
      status: sql`'failed'`,
      lastError: arg('reason'),
      claim: sql`null`,
      claimedUntil: sql`null`,
      updatedAt: arg('now'),
      version: sql`${t.outbox.version} + 1`,
    })
    .where(sql`${t.outbox.status} in ('waiting', 'sending')`)
    .returning({ id: t.outbox.id }),
)
