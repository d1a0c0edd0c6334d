import { insertAudit } from '@/db/queries/audit'
import { demand } from '@/lib/auth/rights'
import { localDayOf } from '@/lib/calendar/local-time'
import { type Context, inOneWrite } from '@/lib/context'
import { tooManyToPrint } from '@/lib/order-list/errors'
import { postalCode } from '@/lib/order-list/export-columns'
import { paperSender } from '@/lib/order-list/paper-sender'
import type { OrderPrint } from '@/lib/order-list/schema'
import { wantedOrders } from '@/lib/order-list/wanted-orders'
import { type WholeOrder, wholeOrders } from '@/lib/order-list/whole-orders'
import { drawPaper } from '@/lib/papers/draw-paper'
import type { PrintList } from '@/lib/papers/types'

const MOST = 500

export interface PdfFile {
  name: string
  type: 'application/pdf'
  bytes: Uint8Array<ArrayBuffer>
}

/**
 * The names of what the filter shows, for printing diplomas or inserts (S51): orders that stand, the oldest first. That it
 * was printed stands in the log. Errors: `invalid` for more orders than are printed at a time.
 */
export async function printOrders(ctx: Context, { list, ...filter }: OrderPrint): Promise<PdfFile> {
  demand(ctx.actor, 'order.browse')
  const orders: WholeOrder[] = []
  for await (const some of wholeOrders(ctx.db.scan, wantedOrders(filter))) {
    orders.push(...some.filter(({ order }) => order.status === 'placed' || order.status === 'invoiced'))
    if (orders.length > MOST) throw tooManyToPrint(MOST)
  }
  await inOneWrite(ctx, async ({ tx, now }) => {
    const audit = { action: 'orders:printed', entity: 'order', entityId: null, before: filter }
    await insertAudit(tx, { ...audit, after: { list, orders: orders.length }, now, userId: ctx.actor.id })
  })
  const { title, name, heads, entryOf } = LISTS[list]
  const day = localDayOf(ctx.now)
  const { logo, sender } = await paperSender(ctx)
  const bytes = await drawPaper({
    ...{ kind: 'list', title, logo, sender, heads },
    text: `${orders.length} order, ${day}. Makulerade och ångrade är inte med.`,
    entries: orders.reverse().map(entryOf),
    empty: 'Inga order stämmer med urvalet.',
    foot: `${title} ${day} · ${sender}`,
  })
  return { name: `${name}-${day}.pdf`, type: 'application/pdf', bytes }
}

type Entry = PrintList['entries'][number]
interface List extends Pick<PrintList, 'title' | 'heads'> {
  name: string
  entryOf(order: WholeOrder): Entry
}
const LISTS: Record<OrderPrint['list'], List> = {
  diplomas: {
    ...{ title: 'Diplomlista', name: 'diplom', entryOf: diploma },
    heads: ['Order', 'Namn på diplomet', 'Skickas till'],
  },
  inserts: {
    ...{ title: 'Insticksblad', name: 'insticksblad', entryOf: insert },
    heads: ['Order', 'Namn på insticksbladet', 'Produkt'],
  },
}

function diploma(whole: WholeOrder): Entry {
  const { order, organization, lines } = whole
  const address = organization.diplomaStreet
    ? [
        organization.diplomaRecipient ?? order.legalName,
        organization.diplomaStreet,
        place(organization.diplomaPostalCode, organization.diplomaCity),
      ]
    : [order.legalName, organization.postAddress, place(organization.postalCode, organization.city)]
  const directed = order.directedTo ? [`Riktad till ${order.directedTo}`] : []
  return {
    number: String(order.number),
    name: order.marketingName,
    facts: [...directed, ...lines.map(({ productName }) => productName)],
    aside: written(address),
  }
}

function insert({ order, organization, lines }: WholeOrder): Entry {
  return {
    number: String(order.number),
    name: order.marketingName,
    facts: written([order.directedTo && `Riktad till ${order.directedTo}`, organization.city, order.url]),
    aside: lines.map(({ productName }) => productName),
  }
}

const place = (code: number | null, city: string | null) => written([postalCode(code), city]).join(' ')
const written = (lines: ReadonlyArray<string | null>) => lines.filter((line): line is string => Boolean(line))
