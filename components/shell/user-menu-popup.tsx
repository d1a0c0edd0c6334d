'use client'
import { signOut } from '@/components/auth/session-requests'
import { LOCALES } from '@/components/messages/locale'
import { useLocale, useMessages } from '@/components/messages/messages-context'
import {
  MenuChoice,
  MenuGroup,
  MenuItem,
  MenuLink,
  MenuPopup,
  type MenuPopupProps,
  MenuSeparator,
} from '@/components/ui/menu'
import { showToast } from '@/components/ui/toast'
import { chooseLocale } from './choose-locale'
import { useOpenKeys } from './keys-dialog'
import type { Place } from './places'
import { THEMES } from './theme'
import { useTheme } from './theme-provider'
import { useFrameWords } from './use-frame-words'
import type { ShellUser } from './user-menu'

export interface UserMenuPopupProps extends Omit<MenuPopupProps, 'children' | 'aria-label'> {
  user: ShellUser
  places: readonly Place[]
}

/** What the user menu holds: see UserMenu. */
export function UserMenuPopup({ user, places, ...popup }: UserMenuPopupProps) {
  const { shell, roles } = useMessages()
  const words = useFrameWords()
  const { theme, choose } = useTheme()
  const openKeys = useOpenKeys()
  return (
    <MenuPopup aria-label={user.name} align="end" {...popup}>
      <MenuGroup label={<UserName user={user} role={roles[user.role]} />}>
        {places.map(({ id, href }) => (
          <MenuLink key={id} href={href}>
            {words.places[id]}
          </MenuLink>
        ))}
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
      <MenuItem onSelect={() => leave(shell.signOutFailed)}>{shell.signOut}</MenuItem>
    </MenuPopup>
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

async function leave(failed: string): Promise<void> {
  if (await signOut()) window.location.assign('/logga-in')
  else showToast({ title: failed, tone: 'wrong' })
}
