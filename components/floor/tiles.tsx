'use client'
import type { ReactNode } from 'react'
import { LastsUntil } from '@/components/forecast/lasts-until'
import { useLocale } from '@/components/messages/messages-context'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { isoWeekdayOf } from '@/lib/calendar/local-time'
import { hitRateOf } from '@/lib/floor/rules'
import { FigureLink } from './figure-link'
import { useBoard, useCallsHref } from './floor-context'
import { clock, difference, figure, percent, wholeKronor } from './floor-figures'
import { useFloorWords } from './use-floor-words'

export interface TileFigure {
  id: 'calls' | 'contacts' | 'orders' | 'value' | 'ringable' | 'promises'
  label: string
  value: string
  unit?: string
  below: ReactNode
  href: string | null
  tone?: string
}

/** The figures of the day at the top. */
export function Tiles() {
  const tiles = useTiles({ isWall: false })
  return (
    <ul className="grid grid-cols-2 gap-2 md:grid-cols-3 md:gap-3 xl:grid-cols-6">
      {tiles.map(({ id, label, value, unit, below, href, tone }) => (
        <li key={id}>
          <Panel className="h-full px-3.5 py-2.5 tabular-nums">
            <h2 className="text-xs font-medium text-ink-2">{label}</h2>
            <p className={cn('mt-0.5 text-[28px]/[34px] font-[650] tracking-[-0.02em]', tone)}>
              <FigureLink href={href} label={`${label}: ${value}${unit ? ` ${unit}` : ''}`}>
                {value}
                {unit && <span className="ml-1 text-base font-semibold text-ink-2"> {unit}</span>}
              </FigureLink>
            </p>
            <p className="min-h-4 text-xs/4 text-ink-3">{below}</p>
          </Panel>
        </li>
      ))}
    </ul>
  )
}

/** The same for the board and the wall. What is known of this moment alone is left out of an earlier day. */
export function useTiles({ isWall }: { isWall: boolean }): TileFigure[] {
  const words = useFloorWords()
  const locale = useLocale()
  const { state, view, campaignId } = useBoard()
  const href = useCallsHref()
  const { totals, before, promises } = view
  const { isToday } = state.day
  const lastWeek = words.versus(
    difference(totals.calls - before.calls),
    words.weekdays[isoWeekdayOf(state.day.day) - 1] ?? '',
    isToday && !isWall ? clock(Date.parse(state.day.at)) : null,
  )
  const orderShare = words.ofContacts(percent(hitRateOf(totals), locale))
  const { tiles } = words
  const counted: TileFigure[] = [
    { id: 'calls', label: tiles.calls, value: figure(totals.calls), below: lastWeek, href: href() },
    {
      ...{ id: 'contacts', label: tiles.contacts, value: figure(totals.talked) },
      below: words.ofCalls(percent(totals.calls === 0 ? null : totals.talked / totals.calls, locale)),
      href: href({ talked: true }),
    },
    {
      ...{ id: 'orders', label: tiles.orders, value: figure(totals.orders), tone: 'text-order' },
      below: totals.cancelled > 0 ? words.cancelled(totals.cancelled) : orderShare,
      href: href({ outcomes: ['order'] }),
    },
    {
      ...{ id: 'value', label: tiles.value, value: wholeKronor(totals.orderValue), unit: 'kr' },
      below: totals.orders > 0 ? words.average(`${wholeKronor(totals.orderValue / totals.orders)} kr`) : words.noOrders,
      href: href({ outcomes: ['order'] }),
    },
  ]
  if (!isToday) return counted
  const waiting = view.lanes.reduce((sum, lane) => sum + lane.waiting, 0)
  const ofWaiting = words.waiting(figure(waiting))
  const atRisk = promises.overdue + promises.gone + promises.soon
  return [
    ...counted,
    {
      ...{ id: 'ringable', label: tiles.ringable, value: figure(view.ringable) },
      below: campaignId === null ? ofWaiting : <LastsUntil campaignId={campaignId}>{ofWaiting}</LastsUntil>,
      href: campaignId === null ? '/kampanjer' : `/kampanjer/${campaignId}`,
    },
    {
      ...{ id: 'promises', label: tiles.promises, value: figure(atRisk), tone: atRisk > 0 ? 'text-wrong' : undefined },
      below:
        promises.late > 0 ? words.late(promises.late) : promises.soon > 0 ? words.soon(promises.soon) : words.noneLate,
      href: '/lofte',
    },
  ]
}
