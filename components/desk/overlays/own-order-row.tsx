'use client'
import { useMoment } from '@/components/messages/use-moment'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tones'
import type { OwnOrder } from '@/lib/order-list/types'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import { useOwnDayWords } from '../day/use-own-day-words'

const TONES: Record<OwnOrder['status'], Tone> = {
  placed: 'order',
  invoiced: 'order',
  blocked: 'no-answer',
  undone: 'neutral',
  cancelled: 'wrong',
}

/** One order of mine, how it stands, and who at the office did what with it. */
export function OwnOrderRow({ order }: { order: OwnOrder }) {
  const { orders: words } = useOwnDayWords()
  const moment = useMoment()
  const { number, status, placedAt, legalName, totalExVat, corrected, cancelled } = order
  const isOut = status === 'cancelled' || status === 'undone'
  return (
    <li className="grid grid-cols-[84px_minmax(0,1fr)_auto_96px] items-baseline gap-x-4 border-b border-line py-2 last:border-0 max-sm:grid-cols-[minmax(0,1fr)_auto]">
      <b className="font-semibold tabular-nums">{words.number(number)}</b>
      <span className="min-w-0 wrap-anywhere max-sm:order-3 max-sm:col-span-full">
        {legalName}
        <time dateTime={placedAt} className="block text-xs text-ink-3 tabular-nums">
          {moment(placedAt)}
        </time>
        {corrected && (
          <span className="block text-xs text-ink-2">
            {words.corrected(corrected.by ?? words.somebody, moment(corrected.at))}
          </span>
        )}
        {cancelled && (
          <span className="block text-xs text-wrong">
            {words.cancelled(cancelled.by ?? words.somebody, moment(cancelled.at))}
            {cancelled.reason && `: ${cancelled.reason}`}
          </span>
        )}
      </span>
      <Chip tone={TONES[status]}>{words.status[status]}</Chip>
      <span className={`text-right tabular-nums ${isOut ? 'text-ink-3 line-through' : ''}`}>
        {formatAmount(totalExVat)}&nbsp;kr
      </span>
    </li>
  )
}
