import { withQuery } from '@/lib/api/ask'

export interface OrdersBehind {
  from: string
  to: string
  campaignId?: number | undefined
  userId?: number | undefined
  productId?: number | undefined
  kind?: 'single' | 'recurring' | undefined
}

/** The orders that were sold in a period: also those that were cancelled later, since they count on their own day. */
export const soldHref = (behind: OrdersBehind): string =>
  withQuery('/order', { ...fieldsOf(behind), from: behind.from, to: behind.to, sold: '1' })

/** The orders that were cancelled in a period, whenever they were placed. */
export const cancelledHref = (behind: OrdersBehind): string =>
  withQuery('/order', { ...fieldsOf(behind), cancelledFrom: behind.from, cancelledTo: behind.to })

const fieldsOf = ({ campaignId, userId, productId, kind }: OrdersBehind) => ({
  caller: userId,
  campaign: campaignId,
  product: productId,
  kind,
})
