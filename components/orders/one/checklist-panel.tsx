'use client'
import type { ReactNode } from 'react'
import { AddressText } from '@/components/ui/address-text'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OrderDetails } from '@/lib/order-list/types'
import { formatOrgNo } from '@/lib/organizations/org-no'
import { useOrderListWords } from '../use-order-list-words'

/** The eight points as they were confirmed with the customer, or corrected since. */
export function ChecklistPanel({ order }: { order: OrderDetails }) {
  const { one } = useOrderListWords()
  const { points } = one
  const rows: Array<[term: string, is: ReactNode]> = [
    [points.legalName, order.legalName],
    [points.contact, `${order.firstName} ${order.lastName}`],
    [points.marketingName, order.marketingName],
    [points.orgNo, <OrgNo key="org-no" order={order} />],
    [points.invoice, <Invoice key="invoice" order={order} />],
    [points.url, <Url key="url" order={order} />],
    [points.email, <AddressText key="email" text={order.email} />],
    [points.terms, one.days(order.termsDays)],
    ...(order.directedTo === null ? [] : [[points.directed, order.directedTo] as [string, ReactNode]]),
  ]
  return (
    <Panel aria-labelledby="checklist-title">
      <PanelHeader id="checklist-title" title={one.checklist} />
      <DataList className="border-t border-line grid-cols-[136px_minmax(0,1fr)] px-4 py-3">
        {rows.map(([term, is]) => (
          <DataRow key={term} term={term}>
            {is}
          </DataRow>
        ))}
      </DataList>
    </Panel>
  )
}

function Url({ order: { url } }: { order: OrderDetails }) {
  const { one } = useOrderListWords()
  return url === null ? <span className="text-ink-3">{one.none}</span> : <AddressText text={url} />
}

function OrgNo({ order: { orgNo, isForeign, soleTrader } }: { order: OrderDetails }) {
  const { one } = useOrderListWords()
  const kind = isForeign ? one.foreign : soleTrader ? one.soleTrader : null
  return (
    <>
      {isForeign ? orgNo : formatOrgNo(orgNo)} {kind && <span className="text-ink-3">({kind})</span>}
    </>
  )
}

function Invoice({ order: { invoiceDelivery, invoiceEmail, peppolId } }: { order: OrderDetails }) {
  const { invoice } = useOrderListWords()
  const to = invoiceEmail ?? peppolId
  return (
    <>
      {invoice[invoiceDelivery]}{' '}
      {to && (
        <span className="text-ink-2">
          <AddressText text={to} />
        </span>
      )}
    </>
  )
}
