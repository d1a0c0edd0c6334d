import { isNull, sql } from 'drizzle-orm'
import type { InvoiceDelivery, TermsDays } from '@/lib/orders/types'
import type { CodeKind, NumberKind, NumberStatus } from '@/lib/organizations/types'
import type { Kit } from '../columns.postgres'
import type { PeopleTables } from './people'
import { stamps } from './stamps'

/** The register that everything points at: companies, their numbers, people and codes. */
export function defineRegisterTables(kit: Kit, { user }: PeopleTables) {
  const { table, id, text, int, flag, instant, ref, index, uniqueIndex } = kit

  const code = table(
    'code',
    {
      id: id(),
      kind: text<CodeKind>('kind').notNull(),
      key: text('key').notNull(),
      label: text('label').notNull(),
      sort: int('sort').notNull().default(0),
      color: text('color'),
      active: flag('active').notNull().default(true),
      isSystem: flag('is_system').notNull().default(false),
      appliesTo: text('applies_to'),
      parentId: ref('parent_id'),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('code_kind_key').on(t.kind, t.key)],
  )

  const organization = table(
    'organization',
    {
      id: id(),
      customerNo: text('customer_no'),
      /** Number of the workplace; '' where the source has none, so that uniqueness holds on both engines. */
      workplaceNo: text('workplace_no').notNull().default(''),
      soleTrader: flag('sole_trader').notNull().default(false),
      legalName: text('legal_name').notNull(),
      marketingName: text('marketing_name'),
      /** Twelve digits, for example 165595010967. */
      orgNo: text('org_no'),
      legalForm: text('legal_form'),
      areaCode: text('area_code'),
      email: text('email'),
      url: text('url'),
      visitAddress: text('visit_address'),
      postAddress: text('post_address'),
      postalCode: int('postal_code'),
      city: text('city'),
      /** Where the diploma goes, when it is not to the post address (S41). */
      diplomaRecipient: text('diploma_recipient'),
      diplomaStreet: text('diploma_street'),
      diplomaPostalCode: int('diploma_postal_code'),
      diplomaCity: text('diploma_city'),
      municipalityCode: text('municipality_code'),
      industryCodeId: ref('industry_code_id').references(() => code.id),
      statusCodeId: ref('status_code_id').references(() => code.id),
      originCodeId: ref('origin_code_id').references(() => code.id),
      sourceCodeId: ref('source_code_id').references(() => code.id),
      accountOwnerId: ref('account_owner_id').references(() => user.id),
      /** The head office's card. */
      parentId: ref('parent_id'),
      employees: text('employees'),
      /** Thousands of kronor, as address files give it. */
      turnover: int('turnover'),
      /** How the company wants its invoices, and where they are mailed (S35). */
      invoiceDelivery: text<InvoiceDelivery>('invoice_delivery'),
      invoiceEmail: text('invoice_email'),
      paymentTermsDays: int('payment_terms_days').$type<TermsDays>(),
      /** Who its purchases are directed to, when they are (S48). */
      directedTo: text('directed_to'),
      /** The box on the card: a recurring order is once a year (S49). */
      recurringOncePerYear: flag('recurring_once_per_year').notNull().default(false),
      /** Best time to call, minutes after local midnight. */
      bestMinute: int('best_minute'),
      searchText: text('search_text').notNull().default(''),
      lastCalledAt: instant('last_called_at'),
      deletedAt: instant('deleted_at'),
      deletionId: text('deletion_id'),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('organization_workplace').on(t.orgNo, t.workplaceNo).where(isNull(t.deletedAt)),
      uniqueIndex('organization_customer').on(t.customerNo).where(isNull(t.deletedAt)),
      index('organization_workplace_no').on(t.workplaceNo),
      index('organization_parent').on(t.parentId),
      index('organization_email').on(t.email),
      index('organization_postal_code').on(t.postalCode),
      index('organization_industry').on(t.industryCodeId).where(sql`industry_code_id is not null`),
      // Few: an import asks them by name, since no number tells who they are.
      index('organization_unnumbered').on(t.postalCode).where(isNull(t.orgNo)),
    ],
  )

  const contact = table(
    'contact',
    {
      id: id(),
      organizationId: ref('organization_id').references(() => organization.id),
      firstName: text('first_name').notNull(),
      lastName: text('last_name').notNull(),
      title: text('title'),
      mobile: text('mobile'),
      email: text('email'),
      isDecisionMaker: flag('is_decision_maker').notNull().default(false),
      active: flag('active').notNull().default(true),
      deletedAt: instant('deleted_at'),
      deletionId: text('deletion_id'),
      ...stamps(kit),
    },
    (t) => [index('contact_organization').on(t.organizationId, t.id)],
  )

  const phoneNumber = table(
    'phone_number',
    {
      id: id(),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      contactId: ref('contact_id').references(() => contact.id),
      e164: text('e164').notNull(),
      extension: text('extension'),
      kind: text<NumberKind>('kind').notNull().default('main'),
      status: text<NumberStatus>('status').notNull().default('ok'),
      ...stamps(kit),
    },
    (t) => [
      index('phone_number_e164').on(t.e164, t.organizationId),
      // The last four digits, by which people look numbers up. The same words on both engines.
      index('phone_number_ending').on(sql`substr(e164, length(e164) - 3)`),
      uniqueIndex('phone_number_organization').on(t.organizationId, t.e164),
    ],
  )

  return { code, organization, contact, phoneNumber }
}

export type RegisterTables = ReturnType<typeof defineRegisterTables>
