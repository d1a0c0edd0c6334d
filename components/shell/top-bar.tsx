'use client'
import type { ReactNode } from 'react'
import { Brand } from './brand'
import { placesFor } from './places'
import { SkipLink } from './skip-link'
import { type ShellUser, UserMenu } from './user-menu'

export interface TopBarProps {
  user: ShellUser
  /** Beside the brand: what the page works with. */
  start?: ReactNode
  /** To the right, before the user: figures and the connection. */
  end?: ReactNode
}

/** The bar over every page. The page's content is a `<main id="main">`. */
export function TopBar({ user, start, end }: TopBarProps) {
  return (
    <header className="flex h-12 items-center gap-[18px] border-b border-line bg-panel px-4">
      <SkipLink />
      <a href="/" className="rounded-control">
        <Brand nameStyle="max-sm:sr-only" />
      </a>
      <div className="flex min-w-0 flex-1 items-center gap-[18px]">{start}</div>
      {end && <div className="flex items-center gap-[18px] tabular-nums">{end}</div>}
      <UserMenu user={user} places={placesFor(user.role)} />
    </header>
  )
}
