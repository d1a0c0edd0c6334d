'use client'
import { MenuIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/components/ui/lazy-part'
import { Brand } from './brand'
import type { PlacesMenuProps } from './places-menu'
import type { SideBarProps } from './side-bar'
import { useFrameWords } from './use-frame-words'
import { UserMenu } from './user-menu'

/** The bar over the page on a phone: the places hang in a menu. */
export function PhoneBar({ user, places }: SideBarProps) {
  const words = useFrameWords()
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const Popup = usePlacesMenu(isOpen)
  return (
    <header className="flex h-12 items-center gap-2 border-b border-line bg-panel pr-4 pl-2 md:hidden print:hidden">
      <Button
        ref={anchor}
        variant="ghost"
        size="icon"
        aria-label={words.menu}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
      >
        <MenuIcon aria-hidden="true" size={18} />
      </Button>
      <a href="/" className="mr-auto rounded-control">
        <Brand />
      </a>
      <UserMenu user={user} />
      {Popup && <Popup places={places} anchor={anchor} open={isOpen} onOpenChange={setOpen} />}
    </header>
  )
}

const usePlacesMenu = lazyPart<PlacesMenuProps>(async () => (await import('./places-menu')).PlacesMenu)
