'use client'
import { useState } from 'react'
import { ExportDialog } from '@/components/ui/export-dialog'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import type { OrderQuery } from '@/lib/order-list/schema'
import type { OrderChoices, OrderPage } from '@/lib/order-list/types'
import { OrderFilters } from './order-filters'
import { exportHref, printHref } from './order-href'
import { OrderSumsLine } from './order-sums'
import { OrderTable } from './order-table'
import { useOrderListWords } from './use-order-list-words'
import { useOrdersNews } from './use-orders-news'

export interface OrdersScreenProps {
  page: OrderPage
  query: OrderQuery
  choices: OrderChoices
  /** Supervisors see orders; the office fetches them too. */
  mayCorrect: boolean
  /** Takes an order on the desk, on a company that is found by search. */
  mayPlace: boolean
}

/** All that is sold: filters in the address, a page at a time. */
export function OrdersScreen({ page, query, choices, mayCorrect, mayPlace }: OrdersScreenProps) {
  const words = useOrderListWords()
  const [isExporting, setExporting] = useState(false)
  useOrdersNews()
  const print = (list: 'diplomas' | 'inserts') => window.open(printHref(query, list), '_blank', 'noopener')
  return (
    <>
      <PageHeader
        title={words.title}
        text={words.intro}
        actions={
          <>
            {mayPlace && <PageAction label={words.place} keys="n" onAct={() => window.location.assign('/desk')} />}
            <PageAction label={words.print.diplomas} keys="d" onAct={() => print('diplomas')} />
            <PageAction label={words.print.inserts} keys="i" onAct={() => print('inserts')} />
            {mayCorrect && <PageAction label={words.export.action} keys="e" onAct={() => setExporting(true)} />}
          </>
        }
      />
      <OrderFilters query={query} choices={choices} />
      <OrderSumsLine {...page.sums} />
      <OrderTable {...page} query={query} />
      <ExportDialog
        words={words.export}
        hrefOf={(file) => exportHref(query, file)}
        isOpen={isExporting}
        onClose={() => setExporting(false)}
      />
    </>
  )
}
