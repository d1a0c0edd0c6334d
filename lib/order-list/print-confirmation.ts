import type { Reader } from '@/db/database'
import { selectPostAddress } from '@/db/queries/order-one'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import type { Context } from '@/lib/context'
import { formatOre } from '@/lib/mail/format-ore'
import { postalCode } from '@/lib/order-list/export-columns'
import { type PaperSender, paperSender } from '@/lib/order-list/paper-sender'
import type { PdfFile } from '@/lib/order-list/print-orders'
import { loadOrder } from '@/lib/orders/load-order'
import type { InvoiceDelivery, OrderView } from '@/lib/orders/types'
import { formatOrgNo } from '@/lib/organizations/org-no'
import { drawPaper } from '@/lib/papers/draw-paper'
import type { Confirmation, Fact } from '@/lib/papers/types'

/** The confirmation of one order, as it stands now. Errors: `not_found`. */
export async function printConfirmation(ctx: Context, orderId: number): Promise<PdfFile> {
  demand(ctx.actor, 'order.browse')
  const order = await loadOrder(ctx, { orderId })
  const { reach, ...sender } = await paperSender(ctx)
  const buyer = await buyerOf(ctx.db.read, order)
  const bytes = await drawPaper({ ...confirmationOf(order), ...sender, buyer, terms: termsOf(order, reach) })
  return { name: `orderbekraftelse-${order.number}.pdf`, type: 'application/pdf', bytes }
}

async function buyerOf(reader: Reader, order: OrderView): Promise<string[]> {
  const [address] = await selectPostAddress(reader, { organizationId: order.organization.id })
  const { street = null, code = null, city = null } = address ?? {}
  const place = written([postalCode(code), city]).join(' ')
  return written([order.legalName, `${order.firstName} ${order.lastName}`, street, place])
}

type Drawn = 'kind' | 'title' | 'notice' | 'about' | 'agreed' | 'heads' | 'lines' | 'sums'

function confirmationOf(order: OrderView): Pick<Confirmation, Drawn> {
  const { status, cancelledAt } = order
  return {
    kind: 'confirmation',
    title: status === 'cancelled' ? 'Orderbekräftelse (makulerad)' : 'Orderbekräftelse',
    notice: status === 'cancelled' && cancelledAt ? `Ordern är makulerad ${dayOf(cancelledAt)}.` : null,
    about: [
      ['Ordernummer', String(order.number)],
      ['Datum', dayOf(order.placedAt)],
      ...given('Kundnummer', order.organization.customerNo),
      ['Vår referens', order.by.name],
    ],
    agreed: agreedOf(order),
    heads: ['Produkt', 'Belopp exkl. moms'],
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
  }
}

function agreedOf(order: OrderView): Fact[] {
  return [
    ['Organisationsnummer', order.isForeign ? order.orgNo : formatOrgNo(order.orgNo)],
    ['Marknadsföringsnamn', order.marketingName],
    ['Faktura', INVOICE[order.invoiceDelivery]],
    ...given('Fakturaadress', order.invoiceDelivery === 'email' ? order.invoiceEmail : null),
    ...given('Peppol-id', order.invoiceDelivery === 'e_invoice' ? order.peppolId : null),
    ['Betalningsvillkor', `${order.termsDays} dagar`],
    ...given('Riktad till', order.directedTo),
    ...given('Länk', order.url),
  ]
}

/** Nothing is promised about an order that does not stand. */
function termsOf({ status, termsDays }: OrderView, reach: PaperSender['reach']): string[] {
  const stands = status === 'placed' || status === 'invoiced'
  const pay = stands ? `Fakturan betalas inom ${termsDays} dagar.` : null
  return written([pay, reach && `Stämmer något inte? ${reach}, så rättar vi det.`])
}

const INVOICE: Record<InvoiceDelivery, string> = { post: 'Med posten', email: 'Med e-post', e_invoice: 'E-faktura' }

const dayOf = (iso: string) => localDayOf(Date.parse(iso))
const given = (term: string, is: string | null): Fact[] => (is ? [[term, is]] : [])
const written = (lines: ReadonlyArray<string | null>) => lines.filter((line): line is string => Boolean(line))
