import { and, eq, sql } from 'drizzle-orm'
import { rowsChange, rowsStatement } from '../rows-statement'
import { arg, argOf, statement } from '../statement'

const COMPANY_COLUMNS = [
  'orgNo',
  'soleTrader',
  'workplaceNo',
  'customerNo',
  'legalName',
  'marketingName',
  'legalForm',
  'areaCode',
  'email',
  'url',
  'visitAddress',
  'postAddress',
  'postalCode',
  'city',
  'municipalityCode',
  'industryCodeId',
  'employees',
  'turnover',
  'searchText',
  'statusCodeId',
  'sourceCodeId',
  'createdAt',
  'createdById',
  'updatedAt',
] as const

/** New companies. Their ids, sorted ascending, are in the order of the rows. */
export const insertCompanies = rowsStatement('insert_companies', COMPANY_COLUMNS, ({ q, t }, rows) =>
  q.insert(t.organization).values(rows).returning({ id: t.organization.id }),
)

const NUMBER_COLUMNS = ['organizationId', 'e164', 'kind', 'extension', 'createdAt', 'createdById', 'updatedAt'] as const

export const insertNumbers = rowsChange('insert_numbers', NUMBER_COLUMNS, ({ q, t }, rows) =>
  q.insert(t.phoneNumber).values(rows).onConflictDoNothing(),
)

const PERSON_COLUMNS = [
  'organizationId',
  'firstName',
  'lastName',
  'title',
  'mobile',
  'email',
  'createdAt',
  'createdById',
  'updatedAt',
] as const

export const insertPeople = rowsChange('insert_people', PERSON_COLUMNS, ({ q, t }, rows) =>
  q.insert(t.contact).values(rows),
)

/** Writes everything that an import can change of a company. */
export const updateCompany = statement('update_imported_company', ({ q, t: { organization } }) =>
  q
    .update(organization)
    .set({
      orgNo: arg('orgNo'),
      soleTrader: argOf<boolean>('soleTrader', organization.soleTrader),
      workplaceNo: arg('workplaceNo'),
      customerNo: arg('customerNo'),
      legalName: arg('legalName'),
      marketingName: arg('marketingName'),
      legalForm: arg('legalForm'),
      areaCode: arg('areaCode'),
      email: arg('email'),
      url: arg('url'),
      visitAddress: arg('visitAddress'),
      postAddress: arg('postAddress'),
      postalCode: arg('postalCode'),
      city: arg('city'),
      municipalityCode: arg('municipalityCode'),
      industryCodeId: arg('industryCodeId'),
      employees: arg('employees'),
      turnover: arg('turnover'),
      searchText: arg('searchText'),
      updatedAt: arg('now'),
      version: sql`${organization.version} + 1`,
    })
    .where(eq(organization.id, arg('id')))
    .returning({ id: organization.id }),
)

export const insertCode = statement('insert_code', ({ q, t }) =>
  q
    .insert(t.code)
    .values({ kind: arg('kind'), key: arg('key'), label: arg('label'), createdAt: arg('now'), updatedAt: arg('now') })
    .onConflictDoNothing()
    .returning({ id: t.code.id }),
)

export const findCode = statement('find_code', ({ q, t }) =>
  q
    .select({ id: t.code.id })
    .from(t.code)
    .where(and(eq(t.code.kind, arg('kind')), eq(t.code.key, arg('key')))),
)

/** Gives a code that stood under its own label the number that a later file knows. */
export const rekeyCode = statement('rekey_code', ({ q, t }) =>
  q
    .update(t.code)
    .set({ key: arg('key'), updatedAt: arg('now'), version: sql`${t.code.version} + 1` })
    .where(eq(t.code.id, arg('id')))
    .returning({ id: t.code.id }),
)

const PLAN_COLUMNS = [
  'organizationId',
  'codeId',
  'commandId',
  'ownerId',
  'plannedAt',
  'startAt',
  'localDay',
  'localHour',
  'createdAt',
  'createdById',
  'updatedAt',
] as const

/** Activities that are planned and not begun. Their ids, sorted ascending, are in the order of the rows. */
export const insertPlannedActivities = rowsStatement('insert_planned_activities', PLAN_COLUMNS, ({ q, t }, rows) =>
  q
    .insert(t.activity)
    .values((rows as object[]).map((row) => ({ ...row, ...PLANNED })) as never[])
    .returning({ id: t.activity.id }),
)

const PLANNED = { kind: sql`'market_activity'`, status: sql`'not_started'` }
