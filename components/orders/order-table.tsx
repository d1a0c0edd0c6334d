'use client'
import { useMoment } from '@/components/messages/use-moment'
import { cn } from '@/components/ui/cn'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import type { OrderQuery } from '@/lib/order-list/schema'
import type { ListedOrder, OrderPage } from '@/lib/order-list/types'
import { kronor } from './kronor'
import { orderHref } from './order-href'
import { OrderStatusChip } from './order-status'
import { useOrderListWords } from './use-order-list-words'

/** Dense rows; what does not count is faint and struck. */
export function OrderTable({ orders, olderThan, newerThan, query }: OrderPage & { query: OrderQuery }) {
  const words = useOrderListWords()
  const turn = (to: OrderQuery) => orderHref({ ...query, olderThan: undefined, newerThan: undefined, ...to })
  const isNarrow = Object.keys(query).length > 0
  return (
    <DataTable
      label={words.title}
      columns={useColumns()}
      rows={orders}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/order/${id}`}
      empty={<EmptyState title={words.empty} text={isNarrow ? words.emptyText : words.noneYet} />}
      footer={
        (newerThan !== null || olderThan !== null) && (
          <Pager
            previousHref={newerThan === null ? null : turn({ newerThan })}
            nextHref={olderThan === null ? null : turn({ olderThan })}
          />
        )
      }
    />
  )
}

function useColumns(): Column<ListedOrder>[] {
  const words = useOrderListWords()
  const { columns } = words
  const moment = useMoment()
  return [
    { id: 'number', header: columns.number, cell: ({ number }) => number, className: 'tabular-nums whitespace-nowrap' },
    {
      id: 'company',
      header: columns.company,
      cell: ({ legalName, isCorrected, status }) => (
        <>
          {legalName} {isCorrected && <span className="text-xs text-ink-3">({words.corrected})</span>}
          {status !== 'placed' && (
            <span className="mt-0.5 block md:hidden">
              <OrderStatusChip status={status} />
            </span>
          )}
        </>
      ),
    },
    { id: 'products', header: columns.products, isWide: true, cell: ({ products }) => products.join(', ') },
    { id: 'by', header: columns.by, isWide: true, cell: ({ by }) => by.name, className: 'whitespace-nowrap' },
    {
      id: 'invoice',
      header: columns.invoice,
      isWide: true,
      cell: ({ invoiceDelivery: by }) => <span className="whitespace-nowrap">{words.invoice[by]}</span>,
    },
    { id: 'status', header: columns.status, isWide: true, cell: ({ status }) => <OrderStatusChip status={status} /> },
    {
      id: 'placed',
      header: columns.placed,
      isWide: true,
      isFigure: true,
      cell: ({ placedAt }) => moment(placedAt),
      className: 'whitespace-nowrap',
    },
    {
      id: 'amount',
      header: columns.amount,
      isFigure: true,
      cell: ({ totalExVat, status }) => (
        <span className={cn(status !== 'placed' && status !== 'invoiced' && 'text-ink-3 line-through')}>
          {kronor(totalExVat)}
        </span>
      ),
      className: 'whitespace-nowrap',
    },
  ]
}
