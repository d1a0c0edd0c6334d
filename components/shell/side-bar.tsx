'use client'
import { SearchIcon } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Brand } from './brand'
import { useOpenPalette } from './palette/palette-provider'
import { PlaceLink } from './place-link'
import type { Place } from './places'
import { useFrameWords } from './use-frame-words'
import { type ShellUser, UserMenu } from './user-menu'

export interface SideBarProps {
  user: ShellUser
  places: readonly Place[]
}

/** The menu beside the page; on a phone PhoneBar stands for it. */
export function SideBar({ user, places }: SideBarProps) {
  const words = useFrameWords()
  const openPalette = useOpenPalette()
  return (
    <header className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto border-r border-line px-3 py-3.5 max-md:hidden print:hidden">
      <a href="/" className="w-fit rounded-control px-2">
        <Brand />
      </a>
      <Button keys="Control+k" className="justify-start font-normal text-ink-3" onClick={openPalette}>
        <SearchIcon aria-hidden="true" size={14} />
        <span className="flex-1 text-left">{words.search}</span>
      </Button>
      <nav aria-label={words.pages} className="flex-1">
        <ul className="grid gap-px">
          {places.map((place) => (
            <li key={place.id}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </nav>
      <UserMenu user={user} />
    </header>
  )
}
