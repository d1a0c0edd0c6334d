'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import type { OrderStatus } from '@/lib/orders/types'
import { useOrderListWords } from './use-order-list-words'

const TONES: Record<OrderStatus, Tone> = {
  placed: 'order',
  invoiced: 'accent',
  blocked: 'callback',
  cancelled: 'wrong',
  undone: 'neutral',
}

export function OrderStatusChip({ status }: { status: OrderStatus }) {
  const words = useOrderListWords()
  return (
    <Chip>
      <Dot tone={TONES[status]} />
      {words.status[status]}
    </Chip>
  )
}
