'use client'
import { useFigures } from '@/components/campaigns/shared/use-figures'
import type { ForecastDay } from '@/lib/forecast/types'
import { useTuningWords } from './use-tuning-words'

const WIDTH = 600
const HEIGHT = 72
/** More bars than this are drawn as one for several days. */
const MOST_BARS = 60

/** Cards left day by day as bars, with the numbers in a table under it. */
export function RemainingChart({ days }: { days: readonly ForecastDay[] }) {
  const { forecast: words } = useTuningWords()
  const { count, day } = useFigures()
  const step = Math.ceil(days.length / MOST_BARS)
  const shown = days.filter((_, at) => at % step === 0)
  const most = Math.max(1, ...shown.map(({ remaining }) => remaining))
  const width = Math.min(28, WIDTH / shown.length)
  const [first, last] = [shown[0], shown.at(-1)]
  return (
    <div className="grid grid-cols-1 gap-1">
      <svg
        viewBox={`0 0 ${width * shown.length} ${HEIGHT}`}
        role="img"
        aria-label={words.chart}
        preserveAspectRatio="none"
        className="h-18 w-full max-w-150"
      >
        {shown.map(({ day: on, remaining }, at) => {
          const height = Math.max(1, (HEIGHT * remaining) / most)
          return (
            <rect
              key={on}
              x={at * width + 1}
              y={HEIGHT - height}
              width={width - 2}
              height={height}
              className="fill-accent"
            />
          )
        })}
      </svg>
      <p className="flex max-w-150 justify-between text-xs text-ink-3">
        <span>{first && `${day(first.day)}: ${count(first.remaining)}`}</span>
        <span>{last && `${day(last.day)}: ${count(last.remaining)}`}</span>
      </p>
      <p className="text-xs text-ink-3">{words.chartNote}</p>
      <details>
        <summary className="cursor-pointer text-xs text-ink-2">{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keys too. */}
        <section className="max-h-80 overflow-auto" tabIndex={0} aria-label={words.chart}>
          <table className="mt-1 w-full max-w-150 tabular-nums">
            <thead>
              <tr className="text-right text-xs text-ink-3 [&>th]:px-2 [&>th]:font-medium">
                <th scope="col" className="text-left">
                  {words.day}
                </th>
                {words.dayparts.map((part) => (
                  <th key={part} scope="col">
                    {part}
                  </th>
                ))}
                <th scope="col">{words.calls}</th>
                <th scope="col">{words.left}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.day} className="border-t border-line text-right [&>td]:px-2 [&>td]:py-0.5">
                  <th scope="row" className="px-2 text-left font-normal whitespace-nowrap">
                    {day(one.day)}
                  </th>
                  {words.dayparts.map((part, at) => (
                    <td key={part}>{count(one.byDaypart[at] ?? 0)}</td>
                  ))}
                  <td>{count(one.calls)}</td>
                  <td>{count(one.remaining)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </div>
  )
}
