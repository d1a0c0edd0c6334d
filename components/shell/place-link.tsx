'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Kbd } from '@/components/ui/kbd'
import { PlaceIcon } from './place-icon'
import type { Place } from './places'
import { useFrameWords } from './use-frame-words'

/** A line of the menu, with the keys that lead there. */
export function PlaceLink({ place }: { place: Place }) {
  const { places } = useFrameWords()
  const path = usePathname() ?? ''
  const isHere = path === place.href || path.startsWith(`${place.href}/`)
  const shared = {
    href: place.href,
    'aria-current': isHere ? ('page' as const) : undefined,
    className:
      'flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-ink-2 hover:bg-line/60 hover:text-ink aria-[current=page]:bg-line/70 aria-[current=page]:text-ink',
    children: (
      <>
        <PlaceIcon id={place.id} />
        <span className="flex-1">{places[place.id]}</span>
        <Kbd keys={`g ${place.key}`} className="border-transparent bg-transparent font-medium text-ink-3" />
      </>
    ),
  }
  return place.id === 'desk' ? <a {...shared} /> : <Link prefetch={false} {...shared} />
}
