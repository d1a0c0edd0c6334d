'use client'
import { MenuGroup, MenuItem, MenuPopup, type MenuPopupProps } from '@/components/ui/menu'
import { useFloorWords } from './use-floor-words'

export interface CallerMenuProps extends Omit<MenuPopupProps, 'children' | 'aria-label'> {
  name: string
  onAct: (act: 'write' | 'away') => void
}

/** What hangs on a caller's row: see CallerActions. */
export function CallerMenu({ name, onAct, ...popup }: CallerMenuProps) {
  const { callers: words } = useFloorWords()
  return (
    <MenuPopup aria-label={words.actions(name)} {...popup}>
      <MenuGroup label={name}>
        <MenuItem onSelect={() => onAct('write')}>{words.write}</MenuItem>
        <MenuItem onSelect={() => onAct('away')}>{words.handOver}</MenuItem>
      </MenuGroup>
    </MenuPopup>
  )
}
