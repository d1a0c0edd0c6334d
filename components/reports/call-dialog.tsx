'use client'
import Link from 'next/link'
import { useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import { kronor } from '@/components/orders/kronor'
import { orderHref } from '@/components/orders/order-href'
import { DataList, DataRow } from '@/components/ui/data-list'
import { Dialog } from '@/components/ui/dialog'
import type { CallAbout, ListedCall } from '@/lib/call-list/types'
import { formatPhone } from '@/lib/organizations/format-phone'
import { useReportWords } from './use-report-words'

export interface CallDialogProps {
  /** None is open. */
  call: ListedCall | null
  opensOrders: boolean
  onClose: () => void
}

/** One call with its company, its note in full, and its order. */
export function CallDialog({ call, opensOrders, onClose }: CallDialogProps) {
  const { calls } = useReportWords()
  return (
    <Dialog
      open={call !== null}
      onOpenChange={onClose}
      title={call?.about?.organization ?? calls.private}
      description={call?.about === null ? calls.privateText : call?.about?.city}
    >
      {call && <Facts call={call} opensOrders={opensOrders} />}
    </Dialog>
  )
}

function Facts({ call, opensOrders }: { call: ListedCall; opensOrders: boolean }) {
  const { calls } = useReportWords()
  const { facts } = calls
  const { desk } = useMessages()
  const moment = useMoment()
  const { about } = call
  return (
    <DataList>
      <DataRow term={calls.columns.outcome}>{desk.outcomes[call.outcome]}</DataRow>
      <DataRow term={facts.at}>{moment(call.at)}</DataRow>
      <DataRow term={facts.by}>{call.by.name}</DataRow>
      <DataRow term={facts.campaign}>{call.campaign.name}</DataRow>
      {call.attemptNo !== null && <DataRow term={facts.attempt}>{call.attemptNo}</DataRow>}
      {call.undoneAt && <DataRow term={facts.undone}>{moment(call.undoneAt)}</DataRow>}
      {about?.contact && <DataRow term={facts.contact}>{about.contact}</DataRow>}
      {about?.e164 && <DataRow term={facts.number}>{formatPhone(about.e164)}</DataRow>}
      {about?.callbackAt && <DataRow term={facts.callback}>{moment(about.callbackAt)}</DataRow>}
      {about && (
        <DataRow term={facts.note}>
          <span className="whitespace-pre-line">{about.note || calls.noNote}</span>
        </DataRow>
      )}
      {about && <Orders about={about} amount={call.amount} opensOrders={opensOrders} />}
    </DataList>
  )
}

function Orders({ about, amount, opensOrders }: { about: CallAbout; amount: number | null; opensOrders: boolean }) {
  const { calls } = useReportWords()
  const { order, organizationId } = about
  const link = (href: string, text: string) => (
    <Link prefetch={false} href={href} className="block w-fit text-accent hover:underline">
      {text}
    </Link>
  )
  if (!order && !opensOrders) return null
  const text = order && `${calls.orderOf(order.number)}${amount === null ? '' : `, ${kronor(amount)}`}`
  return (
    <DataRow term={calls.facts.order}>
      {order && text && (opensOrders ? link(`/order/${order.id}`, text) : text)}
      {opensOrders && link(orderHref({ company: organizationId }), calls.allOrders)}
    </DataRow>
  )
}
