'use client'
import Link from 'next/link'
import { useMoment } from '@/components/messages/use-moment'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OrderDetails } from '@/lib/order-list/types'
import { formatPhone } from '@/lib/organizations/format-phone'
import { orderHref } from '../order-href'
import { useOrderListWords } from '../use-order-list-words'

/** Who sold it, when and to whom. */
export function CallPanel({ order }: { order: OrderDetails }) {
  const { one } = useOrderListWords()
  const { facts } = one
  const moment = useMoment()
  const { call, by, campaign, organization, note } = order
  return (
    <Panel aria-labelledby="call-title">
      <PanelHeader id="call-title" title={one.call} />
      <DataList className="border-t border-line px-4 py-3">
        <DataRow term={facts.by}>{by.name}</DataRow>
        <DataRow term={facts.at}>{moment(order.placedAt)}</DataRow>
        {call.e164 && <DataRow term={facts.number}>{formatPhone(call.e164)}</DataRow>}
        {call.contactName && <DataRow term={facts.talkedWith}>{call.contactName}</DataRow>}
        <DataRow term={facts.campaign}>{campaign.name}</DataRow>
        <DataRow term={facts.company}>
          <Link prefetch={false} href={orderHref({ company: organization.id })} className="text-accent hover:underline">
            {organization.name}
          </Link>
        </DataRow>
        {organization.customerNo && <DataRow term={facts.customerNo}>{organization.customerNo}</DataRow>}
        {note && (
          <DataRow term={facts.note}>
            <span className="whitespace-pre-line">{note}</span>
          </DataRow>
        )}
      </DataList>
    </Panel>
  )
}
