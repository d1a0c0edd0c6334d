import type { ExportFile } from '@/components/ui/export-dialog'
import { withQuery } from '@/lib/api/ask'
import type { OrderQuery } from '@/lib/order-list/schema'

export const orderHref = (query: OrderQuery): string => withQuery('/order', query)

/** The whole selection, whichever page of it is shown. */
const selectionOf = ({ olderThan: _, newerThan: __, ...filter }: OrderQuery) => filter

export const exportHref = (query: OrderQuery, file: ExportFile): string =>
  withQuery('/api/orders/export', { ...selectionOf(query), ...file })

export const printHref = (query: OrderQuery, list: 'diplomas' | 'inserts'): string =>
  withQuery('/api/orders/print', { ...selectionOf(query), list })
