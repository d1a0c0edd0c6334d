'use client'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { ownDayApi } from '@/lib/api/quality-client'
import type { OwnOrder, OwnOrders } from '@/lib/order-list/types'
import { answerOf } from '../api/answer-of'
import { useOwnDayWords } from '../day/use-own-day-words'
import { useDesk } from '../shared/desk-context'
import { OwnOrderRow } from './own-order-row'
import { useClose } from './use-close'

/** Mina order: today and this week, and what has become of them. */
export function OrdersDialog({ isOpen }: { isOpen: boolean }) {
  const { orders: words } = useOwnDayWords()
  const close = useClose()
  return (
    <Dialog open={isOpen} onOpenChange={close} size="lg" isText title={words.title} description={words.intro}>
      {isOpen && <OrderList />}
    </Dialog>
  )
}

function OrderList() {
  const { orders: words } = useOwnDayWords()
  const { list, hasFailed } = useOwnOrders()
  if (hasFailed && !list) return <p className="text-wrong">{words.failed}</p>
  if (!list) return <Skeleton className="h-32" />
  if (list.orders.length === 0) return <p className="text-ink-2">{words.empty}</p>
  const { today, monday, orders } = list
  const groups = [
    { title: words.today, orders: orders.filter(({ placedOn }) => placedOn === today) },
    { title: words.week, orders: orders.filter(({ placedOn }) => placedOn < today && placedOn >= monday) },
    { title: words.older, orders: orders.filter(({ placedOn }) => placedOn < monday) },
  ]
  return groups.filter((group) => group.orders.length > 0).map((group) => <OrderGroup key={group.title} {...group} />)
}

function OrderGroup({ title, orders }: { title: string; orders: readonly OwnOrder[] }) {
  return (
    <section aria-label={title} className="mb-4 last:mb-0">
      <h3 className="mb-1 text-xs font-medium text-ink-3">{title}</h3>
      <ul className="grid">
        {orders.map((order) => (
          <OwnOrderRow key={order.id} order={order} />
        ))}
      </ul>
    </section>
  )
}

/** Read when it opens, and again when my figures change: an order was placed, undone or cancelled. */
function useOwnOrders() {
  const counts = useDesk((state) => state.counts)
  const [list, setList] = useState<OwnOrders | null>(null)
  const [hasFailed, setFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the figures say that there is something to read.
  useEffect(() => {
    let isOld = false
    void answerOf(ownDayApi.orders()).then((answer) => {
      if (isOld) return
      setFailed(answer.kind !== 'done')
      if (answer.kind === 'done') setList(answer.answer)
    })
    return () => {
      isOld = true
    }
  }, [counts])
  return { list, hasFailed }
}
