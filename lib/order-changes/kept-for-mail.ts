import type { Reader } from '@/db/database'
import { selectWriter } from '@/db/queries/card-mail'
import { selectOrderLines } from '@/db/queries/orders'
import type { OrderRow } from '@/db/rows'
import { readOrderSettings } from '@/lib/orders/read-settings'
import { asksForLogo } from '@/lib/orders/rules/totals'
import type { OrderForMail } from '@/lib/orders/types'

/** What the thank-you mail of an order that is kept is written from. */
export async function keptForMail(reader: Reader, order: OrderRow): Promise<OrderForMail> {
  const lines = await selectOrderLines(reader, { orderId: order.id })
  const { totalExVat, vat, total } = order
  const logo = asksForLogo(lines, await readOrderSettings(reader))
  return { ...order, lines, totals: { totalExVat, vat, total }, asksForLogo: logo }
}

/** Who took the order: the mail is theirs, whoever lets it through or corrects it. */
export async function sellerOf(reader: Reader, { placedById }: OrderRow): Promise<string> {
  return (await selectWriter(reader, { userId: placedById }))[0]?.name ?? ''
}
