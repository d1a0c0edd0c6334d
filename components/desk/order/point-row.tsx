'use client'
import { CheckIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { ORDER_POINTS, type OrderPoint } from '@/lib/orders/types'
import { useDesk, useDeskKit } from '../shared/desk-context'
import { confirmPoint, untick } from './order-commands'
import { useOrder } from './order-context'
import { Fault } from './order-input'
import { useOrderFault } from './use-order-fault'
import { useOrderWords } from './use-order-words'

/** One of the eight points: its tick, its key, what is known of it. */
export function PointRow({ point, children }: { point: OrderPoint; children: ReactNode }) {
  const words = useOrderWords()
  const label = words.points[point]
  const fault = useOrderFault(`confirmed.${point}`)
  const isKeyed = useDesk((state) => state.form.outcome === 'order')
  return (
    <li
      data-point={point}
      className="grid grid-cols-[18px_22px_84px_minmax(0,1fr)] items-start gap-x-2 border-b border-line px-[18px] py-[5px] last:border-0 focus-within:bg-panel-2 max-sm:grid-cols-[18px_minmax(0,1fr)]"
    >
      <Tick point={point} />
      <span className="flex h-[30px] items-center max-sm:hidden">
        {isKeyed && <Kbd keys={String(ORDER_POINTS.indexOf(point) + 1)} />}
      </span>
      <span className="flex h-[30px] items-center text-xs font-medium text-ink-2">{label}</span>
      <div className="grid min-w-0 gap-1 max-sm:col-span-full">
        {children}
        {fault && <Fault text={fault} />}
      </div>
    </li>
  )
}

/** Ticked by Enter in the point's fields, by its figure on the card, or by a click. */
function Tick({ point }: { point: OrderPoint }) {
  const words = useOrderWords()
  const kit = useDeskKit()
  const isTicked = useOrder().order.confirmed.includes(point)
  return (
    <span className="relative mt-[7px] grid size-4">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={words.tick(words.points[point])}
        aria-keyshortcuts={String(ORDER_POINTS.indexOf(point) + 1)}
        checked={isTicked}
        onChange={() => (isTicked ? untick(kit, point) : confirmPoint(kit, point))}
        className="peer size-4 appearance-none rounded-full border border-field-line bg-panel checked:border-order checked:bg-order"
      />
      <CheckIcon
        aria-hidden="true"
        size={12}
        strokeWidth={3}
        className="pointer-events-none absolute inset-0.5 hidden text-panel peer-checked:block"
      />
    </span>
  )
}
