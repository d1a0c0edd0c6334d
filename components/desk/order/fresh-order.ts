import { readCompanyNumber } from '@/lib/orders/rules/company-number'
import { formatOrgNo } from '@/lib/organizations/org-no'
import type { Card } from '@/lib/queue/types'
import { EMPTY_LINE, EMPTY_ORDER, type OrderDraft } from '../state/order-draft'

/** The checklist as the card fills it (S30): everything that is known, and nothing confirmed. Terms are 10 days (S39). */
export function freshOrder({ organization, contacts }: Card, contactId: number | null): OrderDraft {
  const { legalName, marketingName, email, url, invoiceDelivery, invoiceEmail, directedTo } = organization
  const contact = contacts.find(({ id }) => id === contactId)
  const hasOwnName = marketingName !== null && marketingName !== legalName
  return {
    ...EMPTY_ORDER,
    legalName,
    contactId: contact?.id ?? null,
    firstName: contact?.firstName ?? '',
    lastName: contact?.lastName ?? '',
    isSameName: hasOwnName ? false : null,
    marketingName: hasOwnName ? marketingName : '',
    ...numberOf(organization),
    invoiceDelivery,
    invoiceEmail: invoiceEmail ?? '',
    url: url ?? '',
    email: contact?.email ?? email ?? '',
    termsDays: organization.paymentTermsDays ?? 10,
    isDirected: directedTo !== null,
    directedTo: directedTo ?? '',
    lines: [EMPTY_LINE],
  }
}

/** What the card knows of the org.nr: a caller sees a sole trader's without its last four. */
export function knownNumberOf({ organization: { orgNo, soleTrader } }: Card) {
  return orgNo === null ? null : { shown: orgNo, orgNo, soleTrader }
}

function numberOf({ orgNo }: Card['organization']): Pick<OrderDraft, 'orgNo' | 'isForeign'> {
  if (orgNo === null) return { orgNo: '', isForeign: false }
  if (orgNo.includes('*')) return { orgNo, isForeign: false }
  const isForeign = !readCompanyNumber({ text: orgNo, isForeign: false, known: null }).ok
  return { orgNo: isForeign ? orgNo : formatOrgNo(orgNo), isForeign }
}
