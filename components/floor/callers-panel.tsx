'use client'
import { useRef } from 'react'
import { useLocale } from '@/components/messages/messages-context'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { useRowKeys } from '@/components/ui/use-row-keys'
import type { TallyOutcome } from '@/lib/calls/types'
import { type FloorFigures, hitRateOf } from '@/lib/floor/rules'
import { CallerActions } from './caller-actions'
import { CallerNow } from './caller-now'
import { FigureLink } from './figure-link'
import { useBoard, useCallsHref } from './floor-context'
import { figure, percent } from './floor-figures'
import { ordersTone } from './orders-tone'
import { personState } from './state/person-state'
import { useFloorWords } from './use-floor-words'

/** The columns of outcomes; Nej holds the one for six months too. */
const COLUMNS: ReadonlyArray<{
  id: 'callback' | 'callback_prio' | 'no' | 'no_answer' | 'busy' | 'wrong'
  outcomes: TallyOutcome[]
}> = [
  { id: 'callback', outcomes: ['callback'] },
  { id: 'callback_prio', outcomes: ['callback_prio'] },
  { id: 'no', outcomes: ['no', 'no_six_months'] },
  { id: 'no_answer', outcomes: ['no_answer'] },
  { id: 'busy', outcomes: ['busy'] },
  { id: 'wrong', outcomes: ['wrong'] },
]

/** Everybody who calls: what they do now, and their day by outcome. */
export function CallersPanel({ className }: { className?: string }) {
  const words = useFloorWords()
  const { state, view, mayDrill, maySteer } = useBoard()
  const { isToday } = state.day
  const { callers } = words
  const body = useRef<HTMLTableSectionElement>(null)
  useRowKeys({ body, isEnabled: maySteer && isToday })
  const empty = isToday
    ? { title: callers.empty, text: callers.emptyText }
    : { title: callers.noneCalled, text: callers.noneCalledText }
  return (
    <Panel className={className}>
      <PanelHeader title={callers.title} aside={isToday && <Attendance />} />
      {view.callers.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <section
          aria-label={callers.title}
          tabIndex={mayDrill ? undefined : 0}
          className="min-h-0 overflow-auto px-4 pb-2 outline-offset-[-2px]"
        >
          <table className="w-full border-separate border-spacing-0 text-right tabular-nums">
            <thead>
              <tr className="text-xs text-ink-3 [&>th]:sticky [&>th]:top-0 [&>th]:z-10 [&>th]:border-b [&>th]:border-line [&>th]:bg-panel [&>th]:px-1.5 [&>th]:py-1 [&>th]:font-medium">
                <th scope="col" className="pl-0! text-left">
                  {callers.name}
                </th>
                {isToday && (
                  <th scope="col" className="text-left max-md:hidden">
                    {callers.now}
                  </th>
                )}
                <th scope="col">{callers.calls}</th>
                {COLUMNS.map(({ id }) => (
                  <th key={id} scope="col" className="max-md:hidden">
                    {callers[id]}
                  </th>
                ))}
                <th scope="col">{callers.order}</th>
                <th scope="col" className="pr-0!">
                  {callers.hitRate}
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {view.callers.map(({ id, name, figures }) => (
                <tr key={id} className="group [&>*]:border-b [&>*]:border-line [&>*]:px-1.5 [&>*]:py-[5px]">
                  <th scope="row" className="pl-0! text-left font-medium whitespace-nowrap">
                    <span className="flex items-center gap-1">
                      {name}
                      {maySteer && isToday && <CallerActions id={id} name={name} />}
                    </span>
                    {isToday && (
                      <span className="block max-w-[44vw] text-xs font-normal md:hidden">
                        <CallerNow userId={id} />
                      </span>
                    )}
                  </th>
                  {isToday && (
                    <td className="max-w-[250px] min-w-[130px] text-left max-md:hidden">
                      <CallerNow userId={id} />
                    </td>
                  )}
                  <Figures figures={figures} userId={id} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="font-semibold [&>*]:sticky [&>*]:bottom-0 [&>*]:bg-panel [&>*]:px-1.5 [&>*]:py-[5px]">
                <th scope="row" className="pl-0! text-left whitespace-nowrap">
                  {callers.sum(view.callers.length)}
                </th>
                {isToday && <td className="max-md:hidden" />}
                <Figures figures={view.totals} />
              </tr>
            </tfoot>
          </table>
        </section>
      )}
    </Panel>
  )
}

function Figures({ figures, userId }: { figures: FloorFigures; userId?: number }) {
  const locale = useLocale()
  const href = useCallsHref()
  const of = (outcomes: TallyOutcome[]) => outcomes.reduce((sum, outcome) => sum + (figures.outcomes[outcome] ?? 0), 0)
  return (
    <>
      <td>
        <FigureLink href={href({ userId })}>{figure(figures.calls)}</FigureLink>
      </td>
      {COLUMNS.map(({ id, outcomes }) => {
        const count = of(outcomes)
        return (
          <td key={id} className={cn('max-md:hidden', count === 0 && 'text-ink-3')}>
            {count === 0 ? 0 : <FigureLink href={href({ userId, outcomes })}>{figure(count)}</FigureLink>}
          </td>
        )
      })}
      <td className={ordersTone(figures.orders)}>
        <FigureLink href={figures.orders === 0 ? null : href({ userId, outcomes: ['order'] })}>
          {figure(figures.orders)}
        </FigureLink>
      </td>
      <td className="pr-0! whitespace-nowrap">{percent(hitRateOf(figures), locale)}</td>
    </>
  )
}

/** "8 inne · 6 på kort · 1 paus · 1 borta" */
function Attendance() {
  const { callers } = useFloorWords()
  const { state, view, now } = useBoard()
  const kinds = view.callers.map(({ id }) => personState(state, { userId: id, now }).kind)
  const count = (...wanted: string[]) => kinds.filter((kind) => wanted.includes(kind)).length
  const parts = [
    callers.here(count('on_card', 'no_contact', 'idle', 'pause')),
    callers.onCard(count('on_card')),
    callers.paused(count('pause')),
    callers.gone(count('gone')),
  ]
  return <span className="tabular-nums">{parts.join(' · ')}</span>
}
