'use client'
import type { ReactNode } from 'react'
import { NoticeHotkey } from '@/components/notices/notice-action'
import { rightOf } from '@/lib/auth/rights'
import { GoKeys } from './go-keys'
import { PaletteProvider } from './palette/palette-provider'
import { PhoneBar } from './phone-bar'
import { placesFor } from './places'
import { SideBar } from './side-bar'
import { SkipLink } from './skip-link'
import type { ShellUser } from './user-menu'

export interface WorkspaceProps {
  user: ShellUser
  children: ReactNode
}

/** What every page but the desk stands in: the menu of what the role may see, and the page. The layouts of app put it there. */
export function Workspace({ user, children }: WorkspaceProps) {
  const places = placesFor(user.role)
  return (
    <PaletteProvider places={places}>
      <GoKeys places={places} />
      {rightOf(user.role, 'notice.send') && <NoticeHotkey />}
      <SkipLink />
      <div className="min-h-dvh md:grid md:grid-cols-[216px_minmax(0,1fr)] print:block">
        <SideBar user={user} places={places} />
        <PhoneBar user={user} places={places} />
        <main
          id="main"
          className="mx-auto w-full min-w-0 max-w-[1160px] px-4 py-5 md:px-8 md:py-6 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
    </PaletteProvider>
  )
}
