'use client'
import { StarIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ownDayApi } from '@/lib/api/quality-client'
import { rightOf } from '@/lib/auth/rights'
import type { Role } from '@/lib/auth/types'
import { type Beaten, beatenOf } from '@/lib/best/rules'
import type { DayBest, OwnBest } from '@/lib/best/types'
import { formatAmount } from '@/lib/orders/rules/parse-amount'
import { answerOf } from '../api/answer-of'
import { useOwnDayWords } from '../day/use-own-day-words'
import { useDesk } from '../shared/desk-context'

/** Stands there, still, once today is better than any day of one's own; says nothing else. */
export function BestMark() {
  const { best: words } = useOwnDayWords()
  const counts = useDesk((state) => state.counts)
  const isCaller = useDesk(({ user }) => rightOf(user.role as Role, 'queue.work') !== false)
  const best = useBest(isCaller ? counts.day : null)
  const beaten = beatenOf(counts, best)
  if (!best || beaten.length === 0) return null
  const said = [...beaten.map((kind) => sayings[kind](words, best)), words.onlyYou].join('\n')
  return (
    <span title={said} className="inline-flex items-center gap-1 whitespace-nowrap text-xs font-medium text-order">
      <StarIcon aria-hidden="true" size={14} fill="currentColor" />
      <span className="max-[1500px]:sr-only">{words.mark}</span>
    </span>
  )
}

/** Read once for each day: what is before today does not change. The office has no queue, and no best day. */
function useBest(day: string | null): DayBest | null {
  const [kept, setKept] = useState<OwnBest | null>(null)
  useEffect(() => {
    if (day === null) return
    let isOld = false
    void answerOf(ownDayApi.best()).then((answer) => {
      if (!isOld && answer.kind === 'done') setKept(answer.answer)
    })
    return () => {
      isOld = true
    }
  }, [day])
  return kept?.isShown ? kept.best : null
}

type Words = ReturnType<typeof useOwnDayWords>['best']
const sayings: Record<Beaten, (words: Words, best: DayBest) => string> = {
  orders: (words, { orders }) => words.orders(orders),
  talked: (words, { talked }) => words.talked(talked),
  orderValue: (words, { orderValue }) => words.orderValue(`${formatAmount(orderValue)}\u00a0kr`),
}
