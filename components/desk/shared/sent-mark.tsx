'use client'
import { cn } from '@/components/ui/cn'
import type { CardActivity } from '@/lib/queue/types'
import { useDeskWords } from './desk-context'

/** "Mail, ej skickat": what was sent and how far it has come; of an order, only that its mail did not arrive. */
export function SentMark({ activity: { kind, delivery } }: { activity: CardActivity }) {
  const { card: words } = useDeskWords()
  if (delivery === null) return null
  const isSentItself = kind === 'mail' || kind === 'sms'
  if (!isSentItself && delivery !== 'failed') return null
  return (
    <span>
      <b className="font-semibold">{words.sent[kind === 'sms' ? 'sms' : 'mail']}</b>{' '}
      <span className={cn('text-xs', delivery === 'failed' ? 'font-semibold text-wrong' : 'text-ink-3')}>
        {words.delivery[delivery]}
      </span>
    </span>
  )
}
