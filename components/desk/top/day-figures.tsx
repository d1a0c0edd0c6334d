'use client'
import { cn } from '@/components/ui/cn'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'

/** What I have done today, net; it opens my orders. In the bar over the card where there is room, else under it. */
export function DayFigures({ className }: { className: string }) {
  const { top } = useDeskWords()
  const kit = useDeskKit()
  const { calls, orders, orderValue, cancelled } = useDesk((state) => state.counts)
  return (
    <button
      type="button"
      aria-keyshortcuts="y"
      title={top.myOrders}
      className={cn(
        '-mx-1.5 whitespace-nowrap rounded-control px-1.5 text-ink-2 tabular-nums hover:text-ink',
        className,
      )}
      onClick={() => kit.store.setState({ overlay: 'orders' })}
    >
      {top.today} <b className="font-semibold text-ink">{calls}</b> {top.calls(calls)}
      <b className={cn('ml-3 font-semibold', orders < 0 ? 'text-wrong' : 'text-order')}>{signed(orders)}</b>{' '}
      {top.orders}
      <b className="ml-3 font-semibold text-ink">{grouped(orderValue)}</b> kr
      {cancelled > 0 && (
        <span title={top.cancelledHint(cancelled)} className="ml-3 text-wrong">
          {top.cancelled(cancelled)}
        </span>
      )}
    </button>
  )
}

/** "12 500" of öre: whole kronor, with spaces that do not break. */
const grouped = (ore: number): string => signed(Math.round(ore / 100))

function signed(count: number): string {
  const figures = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  return count < 0 ? `\u2212${figures}` : figures
}
