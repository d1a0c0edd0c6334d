import { and, eq, isNull, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

export const insertContact = statement('insert_contact', ({ q, t }) =>
  q
    .insert(t.contact)
    .values({
      organizationId: arg('organizationId'),
      firstName: arg('firstName'),
      lastName: arg('lastName'),
      title: arg('title'),
      mobile: arg('mobile'),
      email: arg('email'),
      isDecisionMaker: argOf('isDecisionMaker', t.contact.isDecisionMaker),
      createdAt: arg('now'),
      createdById: arg('byId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.contact.id }),
)

export const selectContactById = statement('select_contact_by_id', ({ q, t }) =>
  q
    .select()
    .from(t.contact)
    .where(and(eq(t.contact.id, arg('contactId')), isNull(t.contact.deletedAt))),
)

/** Writes a contact unless somebody has changed it since that version. */
export const updateContact = statement('update_contact', ({ q, t }) =>
  q
    .update(t.contact)
    .set({
      firstName: arg('firstName'),
      lastName: arg('lastName'),
      title: arg('title'),
      mobile: arg('mobile'),
      email: arg('email'),
      isDecisionMaker: argOf('isDecisionMaker', t.contact.isDecisionMaker),
      active: argOf('active', t.contact.active),
      updatedAt: arg('now'),
      version: sql`${t.contact.version} + 1`,
    })
    .where(and(eq(t.contact.id, arg('contactId')), eq(t.contact.version, arg('version'))))
    .returning({ version: t.contact.version }),
)
