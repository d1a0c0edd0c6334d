'use client'
import { Dot } from '@/components/ui/dot'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { Tone } from '@/components/ui/tones'
import { FigureLink } from './figure-link'
import { useBoard } from './floor-context'
import { figure, shortWhen } from './floor-figures'
import type { LaneGroup, ShownLane } from './state/floor-view'
import { useFloorWords } from './use-floor-words'

const TONES: Record<LaneGroup, { tone: Tone; fill: string }> = {
  prio: { tone: 'prio', fill: 'fill-prio' },
  callback: { tone: 'callback', fill: 'fill-callback' },
  retry: { tone: 'no-answer', fill: 'fill-no-answer' },
  fresh: { tone: 'six', fill: 'fill-six' },
}

/** What waits in each lane, what of it can be called this minute, and when the next can. */
export function QueuePanel({ className }: { className?: string }) {
  const { queue: words, allCampaigns } = useFloorWords()
  const { state, view, campaignId } = useBoard()
  const campaign = state.day.campaigns.find(({ id }) => id === campaignId)
  const total = view.lanes.reduce((sum, { waiting }) => sum + waiting, 0)
  return (
    <Panel className={className}>
      <PanelHeader
        title={words.title}
        aside={
          <span className="max-w-[180px] truncate">
            {campaign ? words.round(campaign.name, campaign.roundNumber) : allCampaigns}
          </span>
        }
      />
      {total === 0 ? (
        <p className="px-4 pb-3 text-ink-3">
          <b className="block font-medium text-ink-2">{words.empty}</b>
          {words.emptyText}
        </p>
      ) : (
        <div className="px-4 pb-2">
          <Meter lanes={view.lanes} total={total} />
          <table className="w-full border-separate border-spacing-0 text-right tabular-nums [&_td]:py-1.5 [&_th]:py-1.5 [&_tr+tr>*]:border-t [&_tr+tr>*]:border-line">
            <caption className="sr-only">{words.title}</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">{words.lane}</th>
                <th scope="col">{words.waiting}</th>
                <th scope="col">{words.ringable}</th>
              </tr>
            </thead>
            <tbody>
              {view.lanes.map((lane) => (
                <LaneRow key={lane.group} lane={lane} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}

function LaneRow({ lane: { group, waiting, ringable, nextAt, nextCount } }: { lane: ShownLane }) {
  const { queue: words } = useFloorWords()
  const { now, campaignId } = useBoard()
  const later =
    nextAt === null ? words.none : words.next(figure(nextCount), words.from(shortWhen(Date.parse(nextAt), now)))
  return (
    <tr>
      <th scope="row" className="text-left font-normal whitespace-nowrap">
        <span className="flex items-center gap-2">
          <Dot tone={TONES[group].tone} />
          {words.groups[group]}
        </span>
      </th>
      <td>
        <FigureLink href={campaignId === null ? '/kampanjer' : `/kampanjer/${campaignId}`}>
          {figure(waiting)}
        </FigureLink>
      </td>
      <td className="whitespace-nowrap text-ink-3">{ringable > 0 ? words.now(figure(ringable)) : later}</td>
    </tr>
  )
}

/** The shares of the lanes: a picture of the figures below it. */
function Meter({ lanes, total }: { lanes: ShownLane[]; total: number }) {
  let x = 0
  const parts = lanes.map(({ group, waiting }) => {
    const width = (100 * waiting) / total
    x += width
    return { group, width, x: x - width }
  })
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      className="mt-0.5 mb-1.5 block h-2 w-full overflow-hidden rounded"
    >
      {parts.map((part) => (
        <rect key={part.group} x={part.x} width={part.width} height={1} className={TONES[part.group].fill} />
      ))}
    </svg>
  )
}
