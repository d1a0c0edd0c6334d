'use client'
import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/messages-context'
import { Brand } from './brand'
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
  const { common } = useMessages()
  return (
    <header className="flex h-12 items-center gap-[18px] border-b border-line bg-panel px-4">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-3 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        {common.skipToContent}
      </a>
      <a href="/" className="rounded-control">
        <Brand />
      </a>
      <div className="flex min-w-0 flex-1 items-center gap-[18px]">{start}</div>
      {end && <div className="flex items-center gap-[18px] tabular-nums">{end}</div>}
      <UserMenu user={user} />
    </header>
  )
}
