'use client'
import { useMoment } from '@/components/messages/use-moment'
import { Chip } from '@/components/ui/chip'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OrderMessage, OrderTask } from '@/lib/order-list/types'
import { useOrderListWords } from '../use-order-list-words'

/** What the office was asked because of the order, and what it said. */
export function TasksPanel({ tasks }: { tasks: readonly OrderTask[] }) {
  const { one } = useOrderListWords()
  return (
    <Panel aria-labelledby="tasks-title">
      <PanelHeader id="tasks-title" title={one.tasks} />
      {tasks.length === 0 && <p className={emptyStyle}>{one.noTasks}</p>}
      <ul>
        {tasks.map(({ id, type, status, answer, comment }) => (
          <li key={id} className={rowStyle}>
            <span className="flex items-center gap-2">
              <b className="flex-1 font-medium">{one.taskTypes[type] ?? type}</b>
              <Chip>{one.taskStatus[status] ?? status}</Chip>
            </span>
            {[answer, comment].filter(Boolean).map((said) => (
              <p key={said} className="mt-1 text-ink-2 wrap-anywhere">
                {said}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What has gone to the customer about it, or will. */
export function MessagesPanel({
  messages,
  correctedAt,
}: {
  messages: readonly OrderMessage[]
  correctedAt: string | null
}) {
  const { one } = useOrderListWords()
  const moment = useMoment()
  return (
    <Panel aria-labelledby="messages-title">
      <PanelHeader id="messages-title" title={one.messages} />
      {messages.length === 0 && <p className={emptyStyle}>{one.noMessages}</p>}
      <ul>
        {messages.map(({ id, orderId, to, subject, status, sentAt, nextTryAt, lastError }) => (
          <li key={id} className={rowStyle}>
            <b className="block font-medium wrap-anywhere">{subject || to}</b>
            <span className="block text-xs text-ink-3 wrap-anywhere">
              {to} · {one.messageStatus[status](moment(sentAt ?? nextTryAt))}
            </span>
            {isFromBefore({ orderId, sentAt, correctedAt }) && <p className="text-xs text-ink-2">{one.sentBefore}</p>}
            {status === 'failed' && lastError && <p className="text-xs text-wrong wrap-anywhere">{lastError}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** The thank-you mail went with what stood in the order then. */
function isFromBefore({
  orderId,
  sentAt,
  correctedAt,
}: Pick<OrderMessage, 'orderId' | 'sentAt'> & { correctedAt: string | null }) {
  return orderId !== null && sentAt !== null && correctedAt !== null && sentAt < correctedAt
}

const emptyStyle = 'border-t border-line px-4 py-3 text-ink-3'
const rowStyle = 'border-t border-line px-4 py-2.5'
