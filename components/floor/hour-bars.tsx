'use client'
import { useBoard, useCallsHref } from './floor-context'
import { countOf, GROUPS } from './outcome-groups'
import type { FloorView } from './state/floor-view'
import { useFloorWords } from './use-floor-words'

const WIDTH = 400
const TOP = 14
const GAP = 8

/** Stacked bars, each of which opens its hour's calls. The table says the same in figures. */
export function HourBars({ height = 112 }: { height?: number }) {
  const { hours: words } = useFloorWords()
  const { view } = useBoard()
  const most = Math.max(1, ...view.hours.map(({ figures }) => figures.calls))
  const step = WIDTH / view.hours.length
  return (
    <div>
      <svg viewBox={`0 0 ${WIDTH} ${height + TOP + 18}`} aria-label={words.title} className="w-full">
        <line x1={0} x2={WIDTH} y1={TOP + height} y2={TOP + height} className="stroke-line" />
        {view.hours.map((one, at) => (
          <HourBar
            key={one.hour}
            one={one}
            x={at * step + GAP / 2}
            width={step - GAP}
            height={height}
            scale={height / most}
          />
        ))}
      </svg>
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
        {GROUPS.map((group) => (
          <li key={group.id} className={group.text}>
            <span aria-hidden="true">● </span>
            {words.groups[group.id]}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface HourBarProps {
  one: FloorView['hours'][number]
  x: number
  width: number
  height: number
  scale: number
}

function HourBar({ one: { hour, figures }, x, width, height, scale }: HourBarProps) {
  const { hours: words } = useFloorWords()
  const href = useCallsHref()({ hour })
  const name = String(hour).padStart(2, '0')
  const floor = TOP + height
  let y = floor
  const parts = GROUPS.map((group) => {
    const part = Math.max(0, countOf(figures, group)) * scale
    y -= part
    return { group, y, part: Math.max(0, part - (part > 2 ? 1 : 0)) }
  })
  const bar = (
    <>
      {parts.map(({ group, y: top, part }) => (
        <rect key={group.id} x={x} y={top} width={width} height={part} rx={1.5} className={group.fill} />
      ))}
      {figures.calls > 0 && (
        <text x={x + width / 2} y={floor - figures.calls * scale - 4} className={LABEL}>
          {figures.calls}
        </text>
      )}
    </>
  )
  return (
    <g>
      {href && figures.calls > 0 ? (
        <a href={href} aria-label={words.bar(name, figures.calls, figures.orders)} className="hover:opacity-80">
          <rect x={x} y={0} width={width} height={floor} className="fill-transparent" />
          {bar}
        </a>
      ) : (
        bar
      )}
      <text x={x + width / 2} y={floor + 14} className={LABEL}>
        {name}
      </text>
    </g>
  )
}

const LABEL = 'fill-ink-3 text-[11px] tabular-nums [text-anchor:middle]'
