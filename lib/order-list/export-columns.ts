import { localDayOf } from '@/lib/calendar/local-time'
import type { WholeOrder } from '@/lib/order-list/whole-orders'
import type { InvoiceDelivery, LineKind, OrderStatus } from '@/lib/orders/types'
import { formatOrgNo } from '@/lib/organizations/org-no'

export interface ExportRow extends Omit<WholeOrder, 'lines'> {
  line: WholeOrder['lines'][number]
}
export interface ExportColumn {
  head: string
  /** Kronor are given in öre. */
  kind: 'text' | 'number' | 'kronor'
  of(row: ExportRow): string | number | null
}

const STATUS: Record<OrderStatus, string> = {
  placed: 'Lagd',
  undone: 'Ångrad',
  blocked: 'Väntar på AD',
  invoiced: 'Fakturerad',
  cancelled: 'Makulerad',
}
const DELIVERY: Record<InvoiceDelivery, string> = { post: 'Post', email: 'E-post', e_invoice: 'E-faktura' }
const KIND: Record<LineKind, string> = { single: 'Singel', recurring: 'Löpande' }

const text = (head: string, of: ExportColumn['of']): ExportColumn => ({ head, kind: 'text', of })
const number = (head: string, of: ExportColumn['of']): ExportColumn => ({ head, kind: 'number', of })
const kronor = (head: string, of: ExportColumn['of']): ExportColumn => ({ head, kind: 'kronor', of })

/** What a billing system needs, one row an order line; e-invoices with the customer's Peppol id. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  number('Ordernr', ({ order }) => order.number),
  text('Orderdatum', ({ order }) => localDayOf(order.placedAt)),
  text('Status', ({ order }) => STATUS[order.status]),
  text('Kundnr', ({ organization }) => organization.customerNo),
  text('Juridiskt namn', ({ order }) => order.legalName),
  text('Marknadsföringsnamn', ({ order }) => order.marketingName),
  text('Org.nr', ({ order }) => (order.isForeign ? order.orgNo : formatOrgNo(order.orgNo))),
  text('Förnamn', ({ order }) => order.firstName),
  text('Efternamn', ({ order }) => order.lastName),
  text('E-post', ({ order }) => order.email),
  text('Gatuadress', ({ organization }) => organization.postAddress),
  text('Postnr', ({ organization }) => postalCode(organization.postalCode)),
  text('Ort', ({ organization }) => organization.city),
  text('Fakturasätt', ({ order }) => DELIVERY[order.invoiceDelivery]),
  text('Faktura e-post', ({ order }) => order.invoiceEmail),
  text('Peppol-id', ({ order }) => order.peppolId),
  number('Betalningsvillkor dagar', ({ order }) => order.termsDays),
  text('Riktad till', ({ order }) => order.directedTo),
  text('Url', ({ order }) => order.url),
  number('Rad', ({ line }) => line.position),
  text('Produkt', ({ line }) => line.productName),
  text('Slag', ({ line }) => KIND[line.kind]),
  number('Gånger per år', ({ line }) => line.frequency),
  kronor('Listpris ex moms', ({ line }) => line.listPriceOre),
  kronor('Rad ex moms', ({ line }) => line.totalOre),
  number('Moms %', ({ order }) => order.vatRate),
  kronor('Order ex moms', ({ order }) => order.totalExVat),
  kronor('Order moms', ({ order }) => order.vat),
  kronor('Order inkl moms', ({ order }) => order.total),
  text('Säljare', ({ by }) => by),
  text('Kampanj', ({ campaign }) => campaign),
]

/** "903 25" of 90325. */
export function postalCode(code: number | null): string | null {
  return code === null
    ? null
    : String(code)
        .padStart(5, '0')
        .replace(/^(\d{3})/, '$1 ')
}

export function exportRows({ lines, ...of }: WholeOrder): ExportRow[] {
  return lines.map((line) => ({ ...of, line }))
}
