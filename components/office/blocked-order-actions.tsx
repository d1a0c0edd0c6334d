'use client'
import { newId } from '@/components/desk/shared/new-id'
import { PageAction } from '@/components/ui/page-action'
import { api } from '@/lib/api/client'
import type { OfficeOrder } from '@/lib/inbox/types'
import { useOfficeWords } from './use-office-words'

export interface BlockedOrderActionsProps {
  order: OfficeOrder
  /** Why it is dropped; asked for when it is empty. */
  reason: string
  isBusy: boolean
  onAct: (ask: () => Promise<unknown>) => Promise<boolean>
  needsReason: () => void
}

/** What it met, as the caller's answer said it. */
export function WhyBlocked({ stopped }: { stopped: unknown }) {
  const words = useOfficeWords()
  const what = stopped === 'orgNo' || stopped === 'email' ? stopped : 'company'
  return <p className="text-ink-2">{words.blockedBy[what]}</p>
}

/** An order that met a stop is let through or dropped; either makes its task done. */
export function BlockedOrderActions({ order, reason, isBusy, onAct, needsReason }: BlockedOrderActionsProps) {
  const words = useOfficeWords()
  const change = () => ({ commandId: newId(), orderId: order.id, version: order.version })
  const release = () => void onAct(() => api.orders.release(change()))
  const drop = () => {
    if (!reason.trim()) return needsReason()
    void onAct(() => api.orders.cancel({ ...change(), reason: reason.trim() }))
  }
  return (
    <>
      <PageAction variant="primary" keys="g" label={words.letThrough(order.number)} disabled={isBusy} onAct={release} />
      <PageAction keys="x" label={words.dropOrder} disabled={isBusy} onAct={drop} />
    </>
  )
}
