'use client'
import Link from 'next/link'
import { FigureLink } from './figure-link'
import { useBoard, useCallsHref } from './floor-context'
import { figure, wholeKronor } from './floor-figures'
import { ordersTone } from './orders-tone'
import { useFloorWords } from './use-floor-words'

/** The day by campaign. */
export function CampaignRows() {
  const { campaigns: words } = useFloorWords()
  const { view } = useBoard()
  const href = useCallsHref()
  if (view.campaigns.length === 0) return null
  return (
    <table className="w-full border-separate border-spacing-0 text-right tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:py-[3px] [&_td]:pl-2">
      <caption className="sr-only">{words.title}</caption>
      <thead className="text-xs text-ink-3 [&_th]:pb-0.5 [&_th]:pl-2 [&_th]:font-medium">
        <tr>
          <th scope="col" className="pl-0! text-left">
            {words.name}
          </th>
          <th scope="col">{words.calls}</th>
          <th scope="col">{words.contacts}</th>
          <th scope="col">{words.orders}</th>
          <th scope="col">{words.value}</th>
        </tr>
      </thead>
      <tbody>
        {view.campaigns.map(({ id, name, figures }) => (
          <tr key={id}>
            <td className="max-w-0 min-w-[110px] truncate pl-0! text-left">
              <Link prefetch={false} href={`/kampanjer/${id}`} className="hover:underline">
                {name}
              </Link>
            </td>
            <td>
              <FigureLink href={href({ campaignId: id })}>{figure(figures.calls)}</FigureLink>
            </td>
            <td>
              <FigureLink href={href({ campaignId: id, talked: true })}>{figure(figures.talked)}</FigureLink>
            </td>
            <td className={ordersTone(figures.orders)}>
              <FigureLink href={href({ campaignId: id, outcomes: ['order'] })}>{figure(figures.orders)}</FigureLink>
            </td>
            <td className="whitespace-nowrap">{wholeKronor(figures.orderValue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
