import { insertAudit } from '@/db/queries/audit'
import { correctOrderRow, deleteOrderLines, selectOrderToChange } from '@/db/queries/order-changes'
import { insertOrderLine, setOrderOfActivity } from '@/db/queries/orders'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { formatOre } from '@/lib/mail/format-ore'
import { rewriteThankYou } from '@/lib/mail/thank-you'
import { type Corrected, checkCorrection } from '@/lib/order-changes/check-correction'
import { closedOrder, orderHasChanged, orderIsInvoiced } from '@/lib/order-changes/errors'
import { keptForMail, sellerOf } from '@/lib/order-changes/kept-for-mail'
import type { OrderCorrection } from '@/lib/order-changes/schema'
import { orderGone } from '@/lib/orders/errors'
import { demandNoNewStop } from '@/lib/orders/find-stop-of-order'
import { tellOrders } from '@/lib/orders/tell-orders'
import type { OrderViewLine } from '@/lib/orders/types'
import { orderSearchText } from '@/lib/orders/write-order'
import { changeOrderValue } from '@/lib/tally/change-order-value'

/**
 * The office corrects the checklist and the lines of an order; amounts and VAT are counted again with the VAT of that day, in
 * öre, the day's tally follows, and so does a thank-you mail that has not gone. The log keeps before and after. Errors: `conflict` when it was changed since that version
 * or is cancelled, undone or invoiced, `invalid` by field, `not_found`.
 */
export async function correctOrder(ctx: Context, input: OrderCorrection): Promise<{ version: number }> {
  demand(ctx.actor, 'order.correct')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'correct' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => correct(work, input)))
  return answer
}

async function correct(work: Work, { orderId, version, order }: OrderCorrection): Promise<{ version: number }> {
  const { tx, now, actor } = work
  const [was] = await selectOrderToChange(tx, { orderId })
  if (!was) throw orderGone()
  if (was.order.status === 'invoiced') throw orderIsInvoiced()
  const closed = closedOrder(was.order.status)
  if (closed) throw closed
  const corrected = await checkCorrection(tx, { was: was.order, order })
  await demandNoNewStop(tx, { was: was.order, checklist: corrected.checklist })
  const { checklist, totals } = corrected
  const searchText = orderSearchText(was.order.number, checklist)
  const [changed] = await correctOrderRow(tx, { ...checklist, ...totals, searchText, orderId, version, now })
  if (!changed) throw orderHasChanged()
  await writeLines(work, { orderId, lines: corrected.lines })
  await followInTally(work, { was, totalExVat: totals.totalExVat })
  await followInMail(work, { ...was.order, ...checklist, ...totals })
  const audit = { action: 'order:corrected', entity: 'order', entityId: orderId, ...whatChanged(was.order, corrected) }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  tellOrders(work, orderId)
  return changed
}

type Was = Awaited<ReturnType<typeof selectOrderToChange>>[number]

async function writeLines(
  { tx, now, actor }: Work,
  { orderId, lines }: { orderId: number; lines: Corrected['lines'] },
) {
  await deleteOrderLines(tx, { orderId })
  for (const [at, { productId, productName, kind, frequency, listPriceOre, totalOre }] of lines.entries()) {
    const row = { productId, productName, kind, frequency: frequency as number, listPriceOre, totalOre }
    await insertOrderLine(tx, { ...row, orderId, position: at + 1, now, userId: actor?.id ?? null })
  }
}

/** What the call was worth follows, unless it counts for nobody (a blocked order). */
async function followInTally(work: Work, { was, totalExVat }: { was: Was; totalExVat: number }): Promise<void> {
  const { order, amount } = was
  if (amount === null || amount === totalExVat) return
  await setOrderOfActivity(work.tx, { activityId: order.activityId, orderId: order.id, amount: totalExVat })
  const { localDay, localHour } = was
  const of = { localDay, localHour, campaignId: order.campaignId, userId: order.placedById }
  await changeOrderValue(work, { ...of, by: totalExVat - amount })
}

/** A mail that has not gone says what the order says now; a blocked order has none yet. */
async function followInMail(work: Work, order: Was['order']): Promise<void> {
  const caller = await sellerOf(work.tx, order)
  await rewriteThankYou(work, await keptForMail(work.tx, order), { caller })
}

function whatChanged(was: Was['order'], { checklist, totals, lines, linesBefore }: Corrected) {
  const before = { ...was, lines: linesInWords(linesBefore) }
  return changedFields(before, { ...checklist, ...totals, lines: linesInWords(lines) })
}

/** One text, so that the log compares and shows it as any other field. */
function linesInWords(lines: ReadonlyArray<Omit<OrderViewLine, 'id'>>): string {
  const times = (frequency: number | null) => (frequency === null ? '' : ` ${frequency}/år`)
  return lines.map((line) => `${line.productName}${times(line.frequency)} ${formatOre(line.totalOre)}`).join('; ')
}
