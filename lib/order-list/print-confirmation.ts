import type { Reader } from '@/db/database'
import { selectPostAddress } from '@/db/queries/order-one'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { readCompany } from '@/lib/company/edit-company'
import type { Context } from '@/lib/context'
import { formatOre } from '@/lib/mail/format-ore'
import { postalCode } from '@/lib/order-list/export-columns'
import type { PdfFile } from '@/lib/order-list/print-orders'
import { loadOrder } from '@/lib/orders/load-order'
import type { InvoiceDelivery, OrderView } from '@/lib/orders/types'
import { formatOrgNo } from '@/lib/organizations/org-no'
import { drawPaper } from '@/lib/papers/draw-paper'
import type { Confirmation } from '@/lib/papers/types'

/** The confirmation of one order, as it stands now. Errors: `not_found`. */
export async function printConfirmation(ctx: Context, orderId: number): Promise<PdfFile> {
  demand(ctx.actor, 'order.see')
  const order = await loadOrder(ctx, { orderId })
  const bytes = await drawPaper({ ...confirmationOf(order), ...(await partiesOf(ctx.db.read, order)) })
  return { name: `orderbekraftelse-${order.number}.pdf`, type: 'application/pdf', bytes }
}

async function partiesOf(reader: Reader, order: OrderView): Promise<Pick<Confirmation, 'seller' | 'buyer'>> {
  const company = await readCompany(reader)
  const [address] = await selectPostAddress(reader, { organizationId: order.organization.id })
  const { street = null, code = null, city = null } = address ?? {}
  const { name = 'Ringkö', orgNo = '', street: own = '', postalCode: ownCode = '', city: ownCity = '' } = company ?? {}
  return {
    seller: written([name, own, `${ownCode} ${ownCity}`.trim(), orgNo && `Org.nr ${orgNo}`]),
    buyer: written([
      order.legalName,
      `${order.firstName} ${order.lastName}`,
      street,
      written([postalCode(code), city]).join(' '),
    ]),
  }
}

function confirmationOf(order: OrderView): Omit<Confirmation, 'seller' | 'buyer'> {
  const orgNo = order.isForeign ? order.orgNo : formatOrgNo(order.orgNo)
  const facts: Array<[string, string]> = [
    ['Ordernummer', String(order.number)],
    ['Datum', localDayOf(Date.parse(order.placedAt))],
    ['Organisationsnummer', orgNo],
    ['Marknadsföringsnamn', order.marketingName],
    ['Faktura', INVOICE[order.invoiceDelivery](order.invoiceEmail ?? '')],
    ['Betalningsvillkor', `${order.termsDays} dagar`],
    ...(order.directedTo ? [['Riktad till', order.directedTo] as [string, string]] : []),
    ['Vår referens', order.by.name],
  ]
  const isCancelled = order.status === 'cancelled'
  return {
    kind: 'confirmation',
    title: isCancelled ? 'Orderbekräftelse (makulerad)' : 'Orderbekräftelse',
    facts,
    lines: order.lines.map(({ productName, frequency, totalOre }) => ({
      product: productName,
      how: frequency === null ? '' : `Löpande, ${frequency === 1 ? 'en gång' : 'två gånger'} om året`,
      amount: formatOre(totalOre),
    })),
    sums: [
      ['Summa exklusive moms', formatOre(order.totalExVat)],
      [`Moms ${order.vatRate} %`, formatOre(order.vat)],
      ['Att betala', formatOre(order.total)],
    ],
    foot: `Order ${order.number}`,
  }
}

const INVOICE: Record<InvoiceDelivery, (email: string) => string> = {
  post: () => 'Med posten',
  email: (email) => `Till ${email}`,
  e_invoice: () => 'E-faktura',
}

const written = (lines: ReadonlyArray<string | null>) => lines.filter((line): line is string => Boolean(line))
