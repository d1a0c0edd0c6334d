'use client'
import Link from 'next/link'
import { useLocale, useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import { kronor } from '@/components/orders/kronor'
import type { QualityCase } from '@/lib/quality/types'
import { useQualityWords } from './use-quality-words'

/** What happened with one card, in a line or two: the outcome, how long it was shown, what was written, who did it. */
export function CaseText({ of, mayOpenOrders }: { of: QualityCase; mayOpenOrders: boolean }) {
  const { cases: words } = useQualityWords()
  const { desk } = useMessages()
  const moment = useMoment()
  const seconds = new Intl.NumberFormat(useLocale() === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })
  const { outcome, text, shownMs, end, promisedAt, by, order } = of
  const facts = [
    outcome && desk.outcomes[outcome],
    shownMs !== null && shownMs < 60_000 && words.seconds(seconds.format(shownMs / 1000)),
    end && words.ends[end],
    by && words.by(by),
    promisedAt && words.promised(moment(promisedAt)),
    order && kronor(order.totalExVat),
  ].filter(Boolean)
  return (
    <>
      {order && (
        <span className="font-medium">
          {mayOpenOrders ? (
            <Link prefetch={false} href={`/order/${order.id}`} className="underline underline-offset-2">
              {words.order(order.number)}
            </Link>
          ) : (
            words.order(order.number)
          )}{' '}
        </span>
      )}
      <span className="text-ink-2">{facts.join(', ')}</span>
      {text ? (
        <span className="block">{desk.said.reason(text)}</span>
      ) : (
        <span className="block text-ink-3">{words.noText}</span>
      )}
    </>
  )
}
