'use client'
import { useLocale } from '@/components/messages/messages-context'
import { cn } from '@/components/ui/cn'
import { Dot } from '@/components/ui/dot'
import { hitRateOf } from '@/lib/floor/rules'
import { CallerNow } from './caller-now'
import { useBoard } from './floor-context'
import { clock, clockWithSeconds, figure, percent } from './floor-figures'
import { HourBars } from './hour-bars'
import { LineNotice } from './line-notice'
import { Stale } from './stale'
import { useTiles } from './tiles'
import { useFloorWords } from './use-floor-words'
import { useWakeLock } from './use-wake-lock'

/** For a television: read from across the room, without controls, awake. Sizes follow the height of the screen. */
export function Wall() {
  const words = useFloorWords()
  useWakeLock()
  return (
    <main id="main" className="flex h-dvh cursor-none flex-col gap-[1.6vh] overflow-hidden p-[2vh]">
      <h1 className="sr-only">{words.title}</h1>
      <WallHead />
      <LineNotice />
      <Stale className="flex min-h-0 flex-1 flex-col gap-[1.6vh]">
        <WallTiles />
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-[1.6vh]">
          <WallCallers />
          <section className={cn(SHEET, 'flex min-h-0 flex-col gap-[1vh]')}>
            <h2 className="text-[2.2vh] leading-[1.3] font-semibold">{words.hours.title}</h2>
            <div className="[&_li]:text-[1.7vh]">
              <HourBars height={200} />
            </div>
            <WallStanding />
          </section>
        </div>
      </Stale>
    </main>
  )
}

const SHEET = 'rounded-panel border border-line bg-panel p-[1.8vh]'

function WallHead() {
  const words = useFloorWords()
  const { state, campaignId, now } = useBoard()
  const campaign = state.day.campaigns.find(({ id }) => id === campaignId)
  const isLive = state.line === 'live'
  return (
    <header className="flex items-baseline gap-[2vh] text-[2.4vh] leading-[1.3]">
      <b className="text-[3.2vh] font-[650] tracking-[-0.02em]">{campaign?.name ?? words.allCampaigns}</b>
      <span className="flex-1" />
      <span className={cn('flex items-center gap-[1vh] tabular-nums', isLive ? 'text-ink-2' : 'text-wrong')}>
        <Dot tone={isLive ? 'order' : 'wrong'} className="size-[1.4vh]" />
        {isLive ? words.inStep(clockWithSeconds(state.inStepAt)) : words.line[state.line]}
      </span>
      <b className="text-[3.2vh] font-[650] tabular-nums">{clock(now)}</b>
    </header>
  )
}

function WallTiles() {
  const tiles = useTiles({ isWall: true })
  return (
    <ul className="grid grid-cols-6 gap-[1.6vh]">
      {tiles.map(({ id, label, value, unit, below, tone }) => (
        <li key={id} className={cn(SHEET, 'min-w-0 tabular-nums')}>
          <h2 className="text-[2.1vh] leading-[1.3] text-ink-2">{label}</h2>
          <p
            className={cn(
              'text-[7.4vh] leading-[1.15] font-[650] tracking-[-0.03em] whitespace-nowrap',
              tone,
              value.length > 6 && 'text-[5.6vh] leading-[1.52]',
            )}
          >
            {value}
            {unit && <span className="text-[2.6vh] font-semibold text-ink-2"> {unit}</span>}
          </p>
          <p className="truncate text-[1.7vh] leading-[1.4] text-ink-3">{below}</p>
        </li>
      ))}
    </ul>
  )
}

const MOST_ROWS = 12
const FEW_ROWS = 8

function WallCallers() {
  const words = useFloorWords()
  const locale = useLocale()
  const { view } = useBoard()
  const best = [...view.callers]
    .sort((a, b) => b.figures.orders - a.figures.orders || b.figures.calls - a.figures.calls || a.id - b.id)
    .slice(0, MOST_ROWS)
  return (
    <section className={cn(SHEET, 'min-h-0 overflow-hidden')}>
      <table
        className={cn(
          'w-full border-separate border-spacing-0 text-right tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:pl-[1.6vh]',
          best.length > FEW_ROWS
            ? 'text-[2.3vh] leading-[1.3] [&_td]:py-[0.85vh]'
            : 'text-[3vh] leading-[1.3] [&_td]:py-[1.2vh]',
        )}
      >
        <caption className="sr-only">{words.callers.title}</caption>
        <thead className="text-[1.8vh] text-ink-3 [&_th]:pb-[0.6vh] [&_th]:pl-[1.6vh] [&_th]:font-medium">
          <tr>
            <th scope="col" className="pl-0! text-left">
              {words.callers.name}
            </th>
            <th scope="col" className="text-left">
              {words.callers.now}
            </th>
            <th scope="col">{words.callers.calls}</th>
            <th scope="col">{words.callers.contacts}</th>
            <th scope="col">{words.callers.order}</th>
            <th scope="col">{words.callers.hitRate}</th>
          </tr>
        </thead>
        <tbody>
          {best.map(({ id, name, figures }) => (
            <tr key={id}>
              <td className="pl-0! text-left font-semibold whitespace-nowrap">{name}</td>
              <td className="max-w-[30vh] text-left text-[2vh] text-ink-2">
                <CallerNow userId={id} />
              </td>
              <td>{figure(figures.calls)}</td>
              <td>{figure(figures.talked)}</td>
              <td className={figures.orders > 0 ? 'font-[650] text-order' : 'text-ink-3'}>{figure(figures.orders)}</td>
              <td>{percent(hitRateOf(figures), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Campaigns beside each other, largest first. */
function WallStanding() {
  const words = useFloorWords()
  const { view } = useBoard()
  return (
    <table className="mt-auto w-full border-separate border-spacing-0 text-right text-[2.1vh] leading-[1.3] tabular-nums [&_td]:border-t [&_td]:border-line [&_td]:py-[0.6vh] [&_td]:pl-[1.6vh] [&_th]:pl-[1.6vh] [&_th]:text-[1.7vh] [&_th]:font-medium [&_th]:text-ink-3">
      <caption className="sr-only">{words.campaigns.title}</caption>
      <thead>
        <tr>
          <th scope="col" className="pl-0! text-left">
            {words.campaigns.name}
          </th>
          <th scope="col">{words.campaigns.calls}</th>
          <th scope="col">{words.campaigns.orders}</th>
        </tr>
      </thead>
      <tbody>
        {view.campaigns.slice(0, 4).map(({ id, name, figures }) => (
          <tr key={id}>
            <td className="max-w-0 min-w-[20vh] truncate pl-0! text-left">{name}</td>
            <td>{figure(figures.calls)}</td>
            <td className={figures.orders > 0 ? 'font-[650] text-order' : 'text-ink-3'}>{figure(figures.orders)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
