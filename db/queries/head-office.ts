import { and, eq, gt, isNull, ne, notExists, or, sql } from 'drizzle-orm'
import { arg, statement } from '../statement'

export const selectOrganization = statement('select_head_office', ({ q, t }) =>
  q
    .select({ id: t.organization.id, legalName: t.organization.legalName, orgNo: t.organization.orgNo })
    .from(t.organization)
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt))),
)

export const insertHeadOffice = statement('insert_head_office', ({ q, t }) =>
  q
    .insert(t.organization)
    .values({
      legalName: arg('legalName'),
      searchText: arg('searchText'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.organization.id }),
)

export const insertHeadOfficeNumber = statement('insert_head_office_number', ({ q, t }) =>
  q
    .insert(t.phoneNumber)
    .values({
      organizationId: arg('organizationId'),
      e164: arg('e164'),
      extension: arg('extension'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.phoneNumber.id }),
)

export const setParent = statement('set_parent', ({ q, t }) =>
  q
    .update(t.organization)
    .set({ parentId: arg('parentId'), updatedAt: arg('now'), version: sql`${t.organization.version} + 1` })
    .where(eq(t.organization.id, arg('organizationId')))
    .returning({ id: t.organization.id }),
)

/** Open entries of a chain's local cards in a round (same org.nr, or linked to the same head office), with who holds them. */
export const selectChainEntries = statement('select_chain_entries', ({ q, t }) =>
  q
    .select({
      id: t.queueEntry.id,
      organizationId: t.queueEntry.organizationId,
      lane: t.queueEntry.lane,
      hold: t.hold,
    })
    .from(t.organization)
    .innerJoin(
      t.queueEntry,
      and(eq(t.queueEntry.organizationId, t.organization.id), eq(t.queueEntry.roundId, arg('roundId'))),
    )
    .leftJoin(t.hold, eq(t.hold.entryId, t.queueEntry.id))
    .where(
      and(
        or(eq(t.organization.orgNo, arg('orgNo')), eq(t.organization.parentId, arg('headOfficeId'))),
        ne(t.organization.id, arg('headOfficeId')),
        ne(t.organization.id, arg('organizationId')),
        isNull(t.organization.deletedAt),
        sql`${t.queueEntry.state} <> 'closed'`,
      ),
    ),
)

export const closeChainEntry = statement('close_chain_entry', ({ q, t }) =>
  q
    .update(t.queueEntry)
    .set({
      state: sql`'closed'`,
      closedAs: sql`'wrong'`,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(eq(t.queueEntry.id, arg('id')))
    .returning({ id: t.queueEntry.id }),
)

/**
 * Undo: waiting again, and when somebody opened it meanwhile no longer closed when they give it back. Bars are computed anew.
 * One that a later outcome has ended stays as it is, also when that was a Fel of its own.
 */
export const reopenChainEntry = statement('reopen_chain_entry', ({ q, t }) => {
  const later = q
    .select({ one: sql`1` })
    .from(t.activity)
    .where(
      and(
        eq(t.activity.queueEntryId, arg('id')),
        gt(t.activity.id, arg('afterId')),
        sql`${t.activity.outcome} is not null`,
        // One of several numbers ends no card, and a card without numbers is barred.
        sql`${t.activity.reason} is distinct from 'dead_number'`,
        sql`${t.activity.counted}`,
        isNull(t.activity.undoneAt),
      ),
    )
  return q
    .update(t.queueEntry)
    .set({
      state: sql`case when ${t.queueEntry.state} = 'closed' then 'waiting' else ${t.queueEntry.state} end`,
      closedAs: null,
      updatedAt: arg('now'),
      version: sql`${t.queueEntry.version} + 1`,
    })
    .where(and(eq(t.queueEntry.id, arg('id')), sql`${t.queueEntry.closedAs} = 'wrong'`, notExists(later)))
    .returning({ id: t.queueEntry.id })
})

export const deleteOrganizationSoftly = statement('delete_made_head_office', ({ q, t }) =>
  q
    .update(t.organization)
    .set({ deletedAt: arg('now'), deletionId: arg('deletionId'), updatedAt: arg('now') })
    .where(eq(t.organization.id, arg('organizationId')))
    .returning({ id: t.organization.id }),
)
