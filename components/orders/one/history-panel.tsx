'use client'
import { changedRows } from '@/components/audit/changed-rows'
import { useMoment } from '@/components/messages/use-moment'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { OrderEvent } from '@/lib/order-list/types'
import { kronor } from '../kronor'
import { useOrderListWords } from '../use-order-list-words'

const MONEY = new Set(['totalExVat', 'vat', 'total'])

/** What was done to the order, with before and after. */
export function HistoryPanel({ history }: { history: readonly OrderEvent[] }) {
  const { one } = useOrderListWords()
  const moment = useMoment()
  return (
    <Panel aria-labelledby="history-title">
      <PanelHeader id="history-title" title={one.history} />
      {history.length === 0 && <p className="border-t border-line px-4 py-3 text-ink-3">{one.noHistory}</p>}
      <ol>
        {history.map((event) => (
          <li key={event.id} className="border-t border-line px-4 py-2.5">
            <p>
              <b className="font-medium">{one.happened[event.action] ?? event.action}</b>{' '}
              <span className="text-ink-3">
                {event.by} · {moment(event.at)}
              </span>
            </p>
            <Changes event={event} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Changes({ event: { before, after } }: { event: OrderEvent }) {
  const words = useOrderListWords()
  const { fieldNames, from, became } = words.one
  const shown = (field: string, text: string) => {
    if (field === 'status') return words.status[text as keyof typeof words.status] ?? text
    if (field === 'invoiceDelivery') return words.invoice[text as keyof typeof words.invoice] ?? text
    return MONEY.has(field) && text !== '' ? kronor(Number(text)) : text
  }
  return (
    <dl className="mt-1.5 grid gap-1 text-[13px]">
      {changedRows(before, after).map((row) => (
        <div key={row.field} className="grid gap-x-3 sm:grid-cols-[160px_minmax(0,1fr)]">
          <dt className="text-xs/5 text-ink-3">{fieldNames[row.field] ?? row.field}</dt>
          <dd className="wrap-anywhere tabular-nums">
            {row.before !== '' && (
              <>
                <span className="sr-only">{from} </span>
                <del className="text-ink-3">{shown(row.field, row.before)}</del>{' '}
              </>
            )}
            <span className="sr-only">{became} </span>
            <ins className="no-underline">{shown(row.field, row.after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
