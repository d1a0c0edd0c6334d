import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'

/** Texts that can be chosen on the card. */
export const selectCardTemplates = statement('select_card_templates', ({ q, t }) =>
  q
    .select({ id: t.template.id, kind: t.template.kind, name: t.template.name })
    .from(t.template)
    .where(
      and(
        sql`${t.template.kind} in ('email', 'sms')`,
        sql`${t.template.active}`,
        sql`coalesce(${t.template.key}, '') <> 'thank_you'`,
      ),
    )
    .orderBy(asc(t.template.kind), asc(t.template.name), asc(t.template.id)),
)

/** The company that is written to. */
export const selectWrittenCompany = statement('select_written_company', ({ q, t }) =>
  q
    .select({
      id: t.organization.id,
      legalName: t.organization.legalName,
      marketingName: t.organization.marketingName,
      email: t.organization.email,
      city: t.organization.city,
    })
    .from(t.organization)
    .where(and(eq(t.organization.id, arg('organizationId')), isNull(t.organization.deletedAt))),
)

export const selectWriter = statement('select_writer', ({ q, t }) =>
  q
    .select({ name: t.user.name, email: t.user.email })
    .from(t.user)
    .where(eq(t.user.id, arg('userId'))),
)

/** Numbers of a company that may get an SMS, the mobiles first. */
export const selectMobiles = statement('select_mobiles', ({ q, t }) =>
  q
    .select({ e164: t.phoneNumber.e164, contactId: t.phoneNumber.contactId })
    .from(t.phoneNumber)
    .where(and(eq(t.phoneNumber.organizationId, arg('organizationId')), sql`${t.phoneNumber.status} = 'ok'`))
    .orderBy(sql`${t.phoneNumber.e164} not like '+467%'`, asc(t.phoneNumber.id))
    .limit(20),
)

/** A stop on an e-mail address or a number, as it is written down. */
export const selectAddressStop = statement('select_address_stop', ({ q, t }) =>
  q
    .select({ id: t.suppression.id })
    .from(t.suppression)
    .where(
      and(
        sql`${t.suppression.status} = 'active'`,
        sql`(${t.suppression.email} in (${arg('to')}, ${arg('folded')}) or ${t.suppression.phone} = ${arg('to')})`,
      ),
    )
    .limit(1),
)

/** A mail or an SMS in the log: done when it is queued, its way out stands in the outbox. */
export const insertWritten = statement('insert_written_activity', ({ q, t }) =>
  q
    .insert(t.activity)
    .values({
      kind: arg('kind'),
      direction: sql`'out'`,
      subject: arg('subject'),
      body: arg('body'),
      status: sql`'done'`,
      startAt: arg('now'),
      endAt: arg('now'),
      ownerId: arg('userId'),
      organizationId: arg('organizationId'),
      contactId: arg('contactId'),
      commandId: arg('commandId'),
      localDay: arg('localDay'),
      localHour: arg('localHour'),
      counted: argOf('counted', t.activity.counted),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.activity.id }),
)
