import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '../database'

/** The codes and the head office that a company's card joins. */
export const companyAliases = ({ t }: Reader) => ({
  industry: alias(t.code, 'industry'),
  status: alias(t.code, 'status_code'),
  source: alias(t.code, 'source'),
  head: alias(t.organization, 'head_office'),
})

/** What every card shows of a company, with a queue entry and without. */
export const companyColumns = (reader: Reader) => {
  const { industry, status, source, head } = companyAliases(reader)
  const { organization } = reader.t
  return {
    legalName: organization.legalName,
    marketingName: organization.marketingName,
    orgNo: organization.orgNo,
    soleTrader: organization.soleTrader,
    legalForm: organization.legalForm,
    customerNo: organization.customerNo,
    email: organization.email,
    url: organization.url,
    visitAddress: organization.visitAddress,
    postAddress: organization.postAddress,
    postalCode: organization.postalCode,
    city: organization.city,
    employees: organization.employees,
    bestMinute: organization.bestMinute,
    invoiceDelivery: organization.invoiceDelivery,
    invoiceEmail: organization.invoiceEmail,
    paymentTermsDays: organization.paymentTermsDays,
    recurringOncePerYear: organization.recurringOncePerYear,
    directedTo: organization.directedTo,
    industry: industry.label,
    status: status.label,
    source: source.label,
    headId: head.id,
    headName: head.legalName,
  }
}
