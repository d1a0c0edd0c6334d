import type { OrdersWanted } from '@/db/queries/order-list'
import { addCalendarDays, instantOf } from '@/lib/calendar/local-time'
import type { OrderFilter } from '@/lib/order-list/schema'
import { joinedOrgNo } from '@/lib/organizations/search-terms'
import { foldSearchText } from '@/lib/organizations/search-text'

/** The filter as the database is asked: local days as instants, what is searched for as folded words. */
export function wantedOrders({
  q = '',
  from,
  to,
  caller,
  campaign,
  company,
  status,
  invoice,
  product,
  kind,
  sold,
  cancelledFrom,
  cancelledTo,
}: OrderFilter): OrdersWanted {
  return {
    words: foldSearchText(joinedOrgNo(q.trim()))
      .split(' ')
      .filter((word) => word !== ''),
    fromAt: from && instantOf(from, 0),
    beforeAt: to && instantOf(addCalendarDays(to, 1), 0),
    userId: caller,
    campaignId: campaign,
    organizationId: company,
    status,
    invoice,
    productId: product,
    lineKind: kind,
    isSold: sold === '1' || cancelledFrom !== undefined || cancelledTo !== undefined,
    cancelledFromAt: cancelledFrom && instantOf(cancelledFrom, 0),
    cancelledBeforeAt: cancelledTo && instantOf(addCalendarDays(cancelledTo, 1), 0),
  } as OrdersWanted
}
