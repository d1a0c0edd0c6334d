import type { InvoiceDelivery, TermsDays } from '@/lib/orders/types'
import type { CardPhone } from '@/lib/queue/types'

/** The company on a card, in a queue or outside one. */
export interface CardCompany {
  id: number
  legalName: string
  marketingName: string | null
  orgNo: string | null
  soleTrader: boolean
  legalForm: string | null
  customerNo: string | null
  phones: CardPhone[]
  email: string | null
  url: string | null
  address: string | null
  industry: string | null
  status: string | null
  source: string | null
  headOffice: { id: number; name: string } | null
  employees: string | null
  bestMinute: number | null
  invoiceDelivery: InvoiceDelivery | null
  invoiceEmail: string | null
  paymentTermsDays: TermsDays | null
  /** S49: a recurring order is once a year. */
  recurringOncePerYear: boolean
  directedTo: string | null
}
