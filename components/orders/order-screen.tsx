'use client'
import Link from 'next/link'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useMoment } from '@/components/messages/use-moment'
import { useRequest } from '@/components/shell/use-request'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OrderDetails } from '@/lib/order-list/types'
import type { Product } from '@/lib/orders/types'
import { CancelDialog } from './cancel-dialog'
import { CorrectDialog } from './correct/correct-dialog'
import { CallPanel } from './one/call-panel'
import { ChecklistPanel } from './one/checklist-panel'
import { HistoryPanel } from './one/history-panel'
import { LinesPanel } from './one/lines-panel'
import { MessagesPanel, TasksPanel } from './one/sent-panels'
import { OrderStatusChip } from './order-status'
import { useOrderListWords } from './use-order-list-words'
import { useOrdersNews } from './use-orders-news'

export interface OrderScreenProps {
  order: OrderDetails
  products: Product[]
  mayCorrect: boolean
}

/** Everything about one order. */
export function OrderScreen({ order, products, mayCorrect }: OrderScreenProps) {
  const { one } = useOrderListWords()
  const [open, setOpen] = useState<'correct' | 'cancel' | null>(null)
  useOrdersNews(order.id)
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        above={
          <Link prefetch={false} href="/order" className="text-accent hover:underline">
            {one.back}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            {one.heading(order.number)} <OrderStatusChip status={order.status} />
          </span>
        }
        text={order.legalName}
        actions={<Actions order={order} mayCorrect={mayCorrect} onOpen={setOpen} />}
      />
      <StateNotice order={order} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-4">
          <LinesPanel order={order} />
          <ChecklistPanel order={order} />
          <HistoryPanel history={order.history} />
        </div>
        <div className="grid gap-4">
          <CallPanel order={order} />
          <TasksPanel tasks={order.tasks} />
          <MessagesPanel messages={order.messages} correctedAt={order.correctedAt} />
        </div>
      </div>
      <CorrectDialog
        key={`correct-${order.version}`}
        order={order}
        products={products}
        isOpen={open === 'correct'}
        onClose={close}
      />
      <CancelDialog key={`cancel-${order.version}`} order={order} isOpen={open === 'cancel'} onClose={close} />
    </>
  )
}

interface ActionsProps extends Pick<OrderScreenProps, 'order' | 'mayCorrect'> {
  onOpen: (which: 'correct' | 'cancel') => void
}

function Actions({ order, mayCorrect, onOpen }: ActionsProps) {
  const { one, correct, cancel, release } = useOrderListWords()
  const { isBusy, send } = useRequest()
  const { id: orderId, version, status } = order
  const isBlocked = status === 'blocked'
  const isOpen = mayCorrect && (isBlocked || status === 'placed')
  const letThrough = async () => {
    const done = await send(() => api.orders.release({ commandId: newId(), orderId, version }))
    if (done) showToast({ title: release.saved })
  }
  const print = () => window.open(`/api/orders/${orderId}/confirmation`, '_blank', 'noopener')
  return (
    <>
      {mayCorrect && (isOpen || status === 'invoiced') && (
        <PageAction label={isBlocked ? cancel.drop : cancel.action} keys="m" onAct={() => onOpen('cancel')} />
      )}
      {isOpen && <PageAction label={correct.action} keys="r" onAct={() => onOpen('correct')} />}
      <PageAction label={one.confirmation} keys="b" onAct={print} />
      {isOpen && isBlocked && (
        <PageAction
          variant="primary"
          label={release.action}
          keys="s"
          onAct={() => void letThrough()}
          aria-disabled={isBusy}
        />
      )}
    </>
  )
}

/** Why it does not count. */
function StateNotice({ order }: Pick<OrderScreenProps, 'order'>) {
  const { one } = useOrderListWords()
  const moment = useMoment()
  const { status, cancelledBy, cancelledAt, cancelReason, undoneAt } = order
  if (status !== 'cancelled' && status !== 'undone' && status !== 'blocked') return null
  return (
    <Panel className="mb-4 px-4 py-3">
      {status === 'blocked' && <p>{one.blocked}</p>}
      {status === 'undone' && undoneAt && <p>{one.undoneAt(moment(undoneAt))}</p>}
      {status === 'cancelled' && cancelledAt && (
        <p className="wrap-anywhere">
          <b className="font-semibold">{one.cancelledBy(cancelledBy ?? '', moment(cancelledAt))}</b> {cancelReason}
        </p>
      )}
    </Panel>
  )
}
