'use client'
import { ChevronDownIcon } from 'lucide-react'
import { LOCALES } from '@/components/messages/locale'
import { useLocale, useMessages } from '@/components/messages/messages-provider'
import { Button } from '@/components/ui/button'
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/menu'
import { showToast } from '@/components/ui/toast'
import { chooseLocale } from './choose-locale'
import { useOpenKeys } from './keys-dialog'
import { THEMES } from './theme'
import { useTheme } from './theme-provider'

export interface ShellUser {
  name: string
  role: 'caller' | 'office' | 'supervisor' | 'admin'
}

export interface UserMenuProps {
  user: ShellUser
}

export function UserMenu({ user }: UserMenuProps) {
  const { shell, roles } = useMessages()
  const { theme, choose } = useTheme()
  const openKeys = useOpenKeys()
  return (
    <Menu
      align="end"
      trigger={
        <Button variant="ghost" className="-mr-2 px-2">
          <span className="max-sm:sr-only">{user.name}</span>
          <ChevronDownIcon aria-hidden="true" size={14} />
        </Button>
      }
    >
      <MenuGroup label={<UserName user={user} role={roles[user.role]} />}>
        <MenuLink href="/konto">{shell.mySessions}</MenuLink>
        <MenuItem keys="?" onSelect={openKeys}>
          {shell.allKeys}
        </MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuChoice
        label={shell.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, label: shell.themes[value] }))}
        onValueChange={choose}
      />
      <MenuSeparator />
      <MenuChoice
        label={shell.language}
        value={useLocale()}
        options={LOCALES.map((value) => ({ value, label: shell.languages[value] }))}
        onValueChange={chooseLocale}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => signOut(shell.signOutFailed)}>{shell.signOut}</MenuItem>
    </Menu>
  )
}

function UserName({ user, role }: { user: ShellUser; role: string }) {
  return (
    <>
      <b className="block text-sm font-semibold text-ink">{user.name}</b>
      {role}
    </>
  )
}

async function signOut(failed: string): Promise<void> {
  const answer = await fetch('/api/session', { method: 'DELETE' }).catch(() => null)
  // Signed out elsewhere already is signed out too.
  if (answer?.ok || answer?.status === 401) window.location.assign('/logga-in')
  else showToast({ title: failed, tone: 'wrong' })
}
