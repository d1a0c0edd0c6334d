import { insertAudit } from '@/db/queries/audit'
import { selectContactById } from '@/db/queries/contacts'
import { renameContact, updateCustomer } from '@/db/queries/orders'
import { selectOrganization } from '@/db/queries/organizations'
import type { OrganizationRow } from '@/db/rows'
import { changedFields } from '@/lib/changed-fields'
import type { Work } from '@/lib/context'
import { conflict } from '@/lib/errors'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { refreshSearchText } from '@/lib/organizations/refresh-search-text'

const FIELDS = [
  'legalName',
  'marketingName',
  'email',
  'url',
  'invoiceDelivery',
  'invoiceEmail',
  'paymentTermsDays',
  'directedTo',
  'recurringOncePerYear',
] as const
export type CustomerFields = Pick<OrganizationRow, (typeof FIELDS)[number]>
interface Name {
  firstName: string
  lastName: string
}

/** What an order changed of the customer, so that its undo can put it back. */
export interface CustomerChange {
  before: Partial<CustomerFields>
  after: Partial<CustomerFields>
  contact?: { id: number; before: Name; after: Name }
}
interface Filling {
  order: CheckedOrder
  organizationId: number
  contactId: number | null
}

/**
 * The order's answers become the customer's (S32-S39, S48-S50): names, e-mail, link, invoice, terms, direction. The legal name
 * stays the company's unless the order says that it is called so now. Errors: `conflict`.
 */
export async function fillCustomer(work: Work, { order, organizationId, contactId }: Filling): Promise<CustomerChange> {
  const [company] = await selectOrganization(work.tx, { organizationId })
  const contact = contactId === null ? undefined : await nameContact(work, { contactId, order })
  if (!company) return { before: {}, after: {}, contact }
  const change = changedFields({ ...customerOf(company) }, { ...fieldsFrom(order, company) }) as CustomerChange
  if (Object.keys(change.after).length > 0) await writeCustomer(work, { company, change })
  return { ...change, contact }
}

/** Puts back what nobody has changed since. */
export async function unfillCustomer(
  work: Work,
  { organizationId, change }: { organizationId: number; change: CustomerChange },
): Promise<void> {
  const { before, after, contact } = change
  const [company] = await selectOrganization(work.tx, { organizationId })
  const stands = FIELDS.filter((field) => field in after && company?.[field] === after[field])
  const back = {
    before: Object.fromEntries(stands.map((field) => [field, after[field]])),
    after: Object.fromEntries(stands.map((field) => [field, before[field]])),
  }
  if (company && stands.length > 0) await writeCustomer(work, { company, change: back })
  if (!contact) return
  const [named] = await selectContactById(work.tx, { contactId: contact.id })
  if (named?.firstName !== contact.after.firstName || named.lastName !== contact.after.lastName) return
  await renameContact(work.tx, { ...contact.before, contactId: contact.id, now: work.now })
}

function customerOf(company: OrganizationRow): CustomerFields {
  return Object.fromEntries(FIELDS.map((field) => [field, company[field]])) as CustomerFields
}

function fieldsFrom({ input, checklist, lines }: CheckedOrder, company: OrganizationRow): CustomerFields {
  const recurring = lines.filter(({ kind }) => kind === 'recurring')
  return {
    legalName: input.changesLegalName ? checklist.legalName : company.legalName,
    marketingName: checklist.marketingName,
    email: checklist.email,
    url: checklist.url ?? company.url,
    invoiceDelivery: checklist.invoiceDelivery,
    invoiceEmail: checklist.invoiceEmail ?? company.invoiceEmail,
    paymentTermsDays: checklist.termsDays,
    directedTo: checklist.directedTo,
    recurringOncePerYear:
      recurring.length === 0 ? company.recurringOncePerYear : recurring.some(({ frequency }) => frequency === 1),
  }
}

async function writeCustomer(
  work: Work,
  { company, change }: { company: OrganizationRow; change: Pick<CustomerChange, 'before' | 'after'> },
): Promise<void> {
  const { tx, now, actor, facts } = work
  const { id: organizationId, version } = company
  const [written] = await updateCustomer(tx, {
    ...{ ...customerOf(company), ...change.after, organizationId, version, now },
  })
  if (!written) throw conflict('Kortet ändrades just av någon annan. Försök igen.')
  const audit = { action: 'organization:edited', entity: 'organization', entityId: organizationId, ...change }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  await refreshSearchText(work, organizationId)
  const payload = { organizationId, what: 'basics', byId: actor?.id ?? 0 } as const
  facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
}

/** The contact as the customer spelt it; nothing when it stands so already. */
async function nameContact(work: Work, { contactId, order }: { contactId: number; order: CheckedOrder }) {
  const [contact] = await selectContactById(work.tx, { contactId })
  const { firstName, lastName } = order.checklist
  if (!contact || (contact.firstName === firstName && contact.lastName === lastName)) return undefined
  const before = { firstName: contact.firstName, lastName: contact.lastName }
  await renameContact(work.tx, { firstName, lastName, contactId, now: work.now })
  return { id: contactId, before, after: { firstName, lastName } }
}
