'use client'
import Link from 'next/link'
import { useRef } from 'react'
import { Brand } from '@/components/shell/brand'
import { PhoneBar } from '@/components/shell/phone-bar'
import { type Place, placesFor } from '@/components/shell/places'
import { SkipLink } from '@/components/shell/skip-link'
import { useFrameWords } from '@/components/shell/use-frame-words'
import { type ShellUser, UserMenu } from '@/components/shell/user-menu'
import { PageAction } from '@/components/ui/page-action'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { useBoard } from './floor-context'
import { FloorFilters } from './floor-filters'
import type { FloorAddress } from './floor-href'
import { LineChip } from './line-chip'
import { useFloorWords } from './use-floor-words'

export interface FloorBarProps {
  user: ShellUser
  onGo: (change: Partial<FloorAddress>) => void
}

/** Where one goes most from the floor; the rest hangs in the user's menu, the palette and behind `g`. */
const NEAR: ReadonlyArray<Place['id']> = ['floor', 'campaigns', 'promises', 'reports', 'office'] as Place['id'][]

/** The bar over the board: it takes the whole width, so the menu stands here and not beside it. */
export function FloorBar({ user, onGo }: FloorBarProps) {
  const words = useFloorWords()
  const frame = useFrameWords()
  const { state } = useBoard()
  const { isToday } = state.day
  const places = placesFor(user.role)
  const near = NEAR.flatMap((id) => places.filter((place) => place.id === id))
  const bar = useRef<HTMLDivElement>(null)
  const focus = (field: string) => () =>
    [...(bar.current?.querySelectorAll<HTMLElement>(field) ?? [])].find(isSeen)?.focus()
  useHotkeys([
    { keys: 'c', label: words.campaign, run: focus('fieldset select') },
    { keys: 'd', label: words.day, run: focus('fieldset input') },
  ])
  const controls = (
    <>
      <FloorFilters onGo={onGo} />
      <span className="flex-1 max-md:hidden" />
      <LineChip />
    </>
  )
  return (
    <div ref={bar} className="contents">
      <PhoneBar user={user} places={places} />
      <section
        aria-label={words.filters}
        className="flex flex-wrap items-center gap-2 border-b border-line bg-panel px-4 py-2 md:hidden"
      >
        {controls}
      </section>
      <header className="flex h-12 flex-none items-center gap-3.5 border-b border-line bg-panel px-4 max-md:hidden">
        <SkipLink />
        <Link prefetch={false} href="/golvet" className="rounded-control">
          <Brand />
        </Link>
        <nav aria-label={frame.pages} className="max-lg:hidden">
          <ul className="flex gap-3.5">
            {near.map(({ id, href }) => (
              <li key={id}>
                <Link
                  prefetch={false}
                  href={href}
                  aria-current={id === 'floor' ? 'page' : undefined}
                  className="rounded-sm whitespace-nowrap text-ink-2 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                >
                  {frame.places[id]}
                  {id === 'office' && state.now.office.fresh > 0 && (
                    <b className="ml-1 font-semibold text-ink tabular-nums">{state.now.office.fresh}</b>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {controls}
        <PageAction keys="w" label={words.wall} disabled={!isToday} onAct={() => onGo({ isWall: true })} />
        <UserMenu user={user} places={places} />
      </header>
    </div>
  )
}

/** A phone's filters are on the page of a computer too, out of sight. */
const isSeen = (field: HTMLElement) => field.offsetParent !== null
