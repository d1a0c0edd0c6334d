'use client'
import Link from 'next/link'
import { cn } from '@/components/ui/cn'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { FloorEvent, FloorEventKind } from '@/lib/floor/types'
import { useBoard, useCallsHref } from './floor-context'
import { clock, wholeKronor } from './floor-figures'
import { useFloorWords } from './use-floor-words'

/** As many as the panel has room for where the floor is one screen; half a row says nothing. */
const SHOWN = 7

const TONES: Record<FloorEventKind, string> = {
  order: 'text-order',
  cancelled: 'text-wrong',
  stop: 'text-wrong',
  lock: 'text-prio',
  competing: 'text-wrong',
  answered: 'text-callback',
  skipped: 'text-no',
  pause: 'text-no-answer',
}

/** What happened last, the newest first; each leads to what it is about. */
export function NewsPanel({ className }: { className?: string }) {
  const { news: words } = useFloorWords()
  const { state } = useBoard()
  return (
    <Panel className={className}>
      <PanelHeader title={words.title} />
      {state.now.events.length === 0 ? (
        <p className="px-4 pb-3 text-ink-3">{words.empty}</p>
      ) : (
        <ol className="grid min-h-0 auto-rows-max content-start gap-1.5 overflow-hidden px-4 pb-3 text-xs/4 tabular-nums">
          {state.now.events.slice(0, SHOWN).map((event) => (
            <NewsRow key={event.id} event={event} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

function NewsRow({ event }: { event: FloorEvent }) {
  const { news: words } = useFloorWords()
  const href = useEventHref(event)
  const { kind, by, company, amount, count } = event
  const about = amount !== null ? `${wholeKronor(amount)}\u00a0kr` : count > 1 ? words.times(count) : company
  const text = [by?.split(' ')[0], kind === 'pause' ? null : about].filter(Boolean).join(' · ')
  const line = (
    <>
      <span className="text-ink-3">{clock(Date.parse(event.at))}</span>{' '}
      <span className={cn('font-medium', TONES[kind])}>
        <span aria-hidden="true">● </span>
        {words.events[kind]}
      </span>{' '}
      {text}
    </>
  )
  if (href === null) return <li className="truncate">{line}</li>
  return (
    <li className="truncate">
      <Link prefetch={false} href={href} className="hover:underline">
        {line}
      </Link>
    </li>
  )
}

function useEventHref({ kind, orderId, userId }: FloorEvent): string | null {
  const calls = useCallsHref()
  switch (kind) {
    case 'order':
    case 'cancelled':
      return orderId === null ? '/order' : `/order/${orderId}`
    case 'stop':
      return '/sparrar'
    case 'lock':
    case 'competing':
      return '/lofte'
    case 'answered':
      return '/ad'
    default:
      return userId === null ? null : calls({ userId })
  }
}
