'use client'
import { Dot } from '@/components/ui/dot'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { Tone } from '@/components/ui/tones'
import { LANES, type Lane } from '@/lib/queue/types'
import type { RoundProgress } from '@/lib/rounds/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'

const TONES: Record<Lane, Tone> = {
  prio: 'prio',
  callback: 'callback',
  busy: 'busy',
  retry: 'no-answer',
  woken: 'six',
  fresh: 'accent',
}

/** What waits in each lane, and how much of it is due. */
export function LanesPanel({ progress }: { progress: RoundProgress }) {
  const { overview } = useCampaignsWords()
  const figures = useFigures()
  return (
    <Panel>
      <PanelHeader title={overview.queue} />
      <table className="mb-2 w-full" aria-label={overview.queue}>
        <thead>
          <tr className="text-xs text-ink-3">
            <th scope="col" className="px-4 py-1 text-left font-medium">
              {overview.lane}
            </th>
            <th scope="col" className="px-4 py-1 text-right font-medium">
              {overview.entries}
            </th>
            <th scope="col" className="px-4 py-1 text-right font-medium">
              {overview.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {LANES.map((lane) => (
            <tr key={lane}>
              <th scope="row" className="border-t border-line px-4 py-1.5 text-left font-normal">
                <Dot tone={TONES[lane]} className="mr-2" />
                {overview.lanes[lane]}
              </th>
              <td className="border-t border-line px-4 text-right tabular-nums">
                {figures.count(progress.waitingByLane[lane].entries)}
              </td>
              <td className="border-t border-line px-4 text-right text-ink-2 tabular-nums">
                {figures.count(progress.waitingByLane[lane].due)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
