import { insertOrder, insertOrderLine, setOrderOfActivity, takeNumber } from '@/db/queries/orders'
import type { EntryRow } from '@/db/rows'
import type { Work } from '@/lib/context'
import type { CheckedOrder } from '@/lib/orders/check-order'
import { tellOrders } from '@/lib/orders/tell-orders'
import type { OrderChecklist, PlacedOrder } from '@/lib/orders/types'
import { foldSearchText } from '@/lib/organizations/search-text'

/** The first order of an installation is number 1001. */
const FIRST_NUMBER = 1001

export interface OrderToWrite {
  order: CheckedOrder
  entry: EntryRow
  /** The call that it was taken in. */
  activityId: number
  contactId: number | null
  commandId: string
  /** `blocked` when the company was stopped meanwhile: kept for the office, counted by nobody. */
  status: 'placed' | 'blocked'
}

/** Writes an order and its lines under the next number of the series, in the transaction of its call (S55-S57). */
export async function writeOrder(work: Work, written: OrderToWrite): Promise<PlacedOrder> {
  const { tx, now, actor } = work
  const { order, entry, activityId, contactId, commandId, status } = written
  const { totals, settings, checklist } = order
  const number = (await takeNumber(tx, { name: 'order', first: FIRST_NUMBER }))[0]?.number ?? 0
  const { organizationId, campaignId, roundId, id: entryId } = entry
  const of = { organizationId, campaignId, roundId, entryId, contactId, activityId, commandId }
  const kept = { ...checklist, ...totals, vatRate: settings.vatRate, searchText: orderSearchText(number, checklist) }
  const [made] = await insertOrder(tx, { ...of, ...kept, number, status, now, userId: actor?.id ?? 0 })
  const id = made?.id ?? 0
  await writeLines(work, { orderId: id, lines: order.lines })
  const amount = status === 'placed' ? totals.totalExVat : null
  await setOrderOfActivity(tx, { activityId, orderId: id, amount })
  tellOrders(work, id)
  return { id, number, ...totals }
}

/** What an order is found by. */
export function orderSearchText(number: number, checklist: OrderChecklist): string {
  const { legalName, marketingName, firstName, lastName, orgNo, soleTrader, email } = checklist
  const ofNumber = soleTrader ? orgNo.slice(-10, -4) : orgNo.slice(-10)
  return foldSearchText([number, legalName, marketingName, `${firstName} ${lastName}`, ofNumber, email].join(' | '))
}

async function writeLines(
  { tx, now, actor }: Work,
  { orderId, lines }: { orderId: number } & Pick<CheckedOrder, 'lines'>,
) {
  for (const [at, line] of lines.entries()) {
    const { productId, productName, kind, frequency, listPriceOre, totalOre } = line
    const row = { productId, productName, kind, frequency, listPriceOre, totalOre }
    await insertOrderLine(tx, { ...row, orderId, position: at + 1, now, userId: actor?.id ?? null })
  }
}
