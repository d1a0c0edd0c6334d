'use client'
import { MenuLink, MenuPopup, type MenuPopupProps } from '@/components/ui/menu'
import type { Place } from './places'
import { useFrameWords } from './use-frame-words'

export interface PlacesMenuProps extends Omit<MenuPopupProps, 'children' | 'aria-label'> {
  places: readonly Place[]
}

export function PlacesMenu({ places, ...popup }: PlacesMenuProps) {
  const words = useFrameWords()
  return (
    <MenuPopup aria-label={words.pages} {...popup}>
      {places.map(({ id, href }) => (
        <MenuLink key={id} href={href}>
          {words.places[id]}
        </MenuLink>
      ))}
    </MenuPopup>
  )
}
