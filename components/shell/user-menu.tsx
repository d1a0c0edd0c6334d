'use client'
import { ChevronDownIcon, UserIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/components/ui/lazy-part'
import type { Role } from '@/lib/auth/types'
import type { Place } from './places'
import type { UserMenuPopupProps } from './user-menu-popup'

export interface ShellUser {
  name: string
  role: Role
}

export interface UserMenuProps {
  user: ShellUser
  /** Where one can go, on a page without a menu of its own. */
  places?: readonly Place[]
}

export function UserMenu({ user, places = [] }: UserMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const Popup = useUserMenuPopup(isOpen)
  return (
    <>
      <Button
        ref={anchor}
        variant="ghost"
        className="-mr-2 px-2"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen((wasOpen) => !wasOpen)}
      >
        <span className="max-sm:sr-only">{user.name}</span>
        <UserIcon aria-hidden="true" size={16} className="sm:hidden" />
        <ChevronDownIcon aria-hidden="true" size={14} />
      </Button>
      {Popup && <Popup user={user} places={places} anchor={anchor} open={isOpen} onOpenChange={setOpen} />}
    </>
  )
}

const useUserMenuPopup = lazyPart<UserMenuPopupProps>(async () => (await import('./user-menu-popup')).UserMenuPopup)
