'use client'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import { useMessages } from '@/components/messages/messages-context'
import { tuningApi } from '@/lib/api/tuning-client'
import type { Compared } from '@/lib/forecast/types'
import { useAnswer } from './use-answer'
import { useTuningWords } from './use-tuning-words'

/** Last week's forecast against what came, for a campaign with two weeks behind it. */
export function ReplayPanel({ campaignId }: { campaignId: number }) {
  const { forecast: words } = useTuningWords()
  const { desk } = useMessages()
  const { count, day } = useFigures()
  const { value } = useAnswer(String(campaignId), () => tuningApi.replay(campaignId))
  const replay = value?.replay
  if (!replay) return null
  const rows: Array<Compared & { label: string; isStrong?: true }> = [
    ...replay.days.map((one) => ({ ...one, label: day(one.day) })),
    { ...replay.calls, label: words.total, isStrong: true },
    ...replay.outcomes.map((one) => ({ ...one, label: desk.outcomes[one.outcome] })),
    { ...replay.remaining, label: words.leftThen, isStrong: true },
  ]
  return (
    <details className="border-t border-line pt-3">
      <summary className="cursor-pointer text-[13px] font-semibold">{words.replayTitle}</summary>
      <p className="mt-1 text-ink-2">{words.replayText(day(replay.from), day(replay.to))}</p>
      <table className="mt-2 w-full max-w-120 tabular-nums">
        <thead>
          <tr className="text-right text-xs text-ink-3 [&>th]:px-2 [&>th]:font-medium">
            <td />
            <th scope="col">{words.predicted}</th>
            <th scope="col">{words.actual}</th>
            <th scope="col">{words.off}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, predicted, actual, isStrong }) => (
            <tr key={label} className={`border-t border-line text-right ${isStrong ? 'font-semibold' : 'font-normal'}`}>
              <th scope="row" className="px-2 py-0.5 text-left [font-weight:inherit]">
                {label}
              </th>
              <td className="px-2">{count(predicted)}</td>
              <td className="px-2">{count(actual)}</td>
              <td className="px-2 text-ink-2">{differenceOf(predicted - actual, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1.5 text-xs text-ink-3">
        {words.callsBetween(count(replay.calls.least), count(replay.calls.most))}{' '}
        {words.atRealPace(count(replay.atRealPace.remaining), count(replay.remaining.actual))}
      </p>
    </details>
  )
}

const differenceOf = (by: number, count: (value: number) => string) => (by > 0 ? `+${count(by)}` : count(by))
