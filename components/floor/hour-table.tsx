'use client'
import { FigureLink } from './figure-link'
import { useBoard, useCallsHref } from './floor-context'
import { figure } from './floor-figures'
import { countOf, GROUPS } from './outcome-groups'
import { useFloorWords } from './use-floor-words'

/** The bars in figures. */
export function HourTable() {
  const words = useFloorWords()
  const { view } = useBoard()
  const href = useCallsHref()
  return (
    <table className="w-full border-separate border-spacing-0 text-right text-xs tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:py-0.5 [&_th]:py-0.5 [&_th]:font-medium">
      <caption className="sr-only">{words.hours.title}</caption>
      <thead className="text-ink-3">
        <tr>
          <th scope="col" className="text-left">
            {words.hours.hour}
          </th>
          {GROUPS.map(({ id }) => (
            <th key={id} scope="col">
              {words.hours.groups[id]}
            </th>
          ))}
          <th scope="col">{words.callers.calls}</th>
        </tr>
      </thead>
      <tbody>
        {view.hours.map(({ hour, figures }) => (
          <tr key={hour}>
            <th scope="row" className="border-t border-line text-left">
              {String(hour).padStart(2, '0')}
            </th>
            {GROUPS.map((group) => (
              <td key={group.id}>{figure(countOf(figures, group))}</td>
            ))}
            <td className="font-semibold">
              <FigureLink href={figures.calls > 0 ? href({ hour }) : null}>{figure(figures.calls)}</FigureLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
