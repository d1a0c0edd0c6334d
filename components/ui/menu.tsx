'use client'
import { Menu as BaseMenu } from '@base-ui/react/menu'
import { CheckIcon } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { cn } from './cn'
import { floatItemStyle, floatStyle } from './float-style'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface MenuPopupProps {
  'aria-label': string
  /** The button that opens it: it gets the focus back. */
  anchor: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
  align?: 'start' | 'center' | 'end'
}

/**
 * A menu that hangs on a button of its own. The button stays light and stands there at once; a component that holds this
 * popup and its lines is fetched when it is wanted (see lazyPart and UserMenu).
 */
export function MenuPopup({ anchor, open, onOpenChange, children, align = 'start', ...rest }: MenuPopupProps) {
  return (
    <BaseMenu.Root
      modal={false}
      open={open}
      onOpenChange={(next, { event }) => {
        // The button opens and closes by itself; closing here first would make its click open the menu again.
        const isOnButton = event.target instanceof Node && anchor.current?.contains(event.target)
        if (!isOnButton || event.type.startsWith('key')) onOpenChange(next)
      }}
    >
      <BaseMenu.Portal>
        <BaseMenu.Positioner anchor={anchor} sideOffset={4} align={align} className="z-50">
          <BaseMenu.Popup aria-label={rest['aria-label']} finalFocus={anchor} className={cn(floatStyle, 'min-w-52')}>
            {children}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}

export interface MenuItemProps {
  children: ReactNode
  onSelect: () => void
  keys?: string
  disabled?: boolean
}

export function MenuItem({ children, onSelect, keys, disabled }: MenuItemProps) {
  return (
    <BaseMenu.Item className={floatItemStyle} aria-keyshortcuts={ariaKeys(keys)} onClick={onSelect} disabled={disabled}>
      <span className="flex-1">{children}</span>
      {keys && <Kbd keys={keys} />}
    </BaseMenu.Item>
  )
}

export interface MenuLinkProps {
  href: string
  children: ReactNode
}

export function MenuLink({ href, children }: MenuLinkProps) {
  return (
    <BaseMenu.LinkItem className={floatItemStyle} closeOnClick href={href}>
      {children}
    </BaseMenu.LinkItem>
  )
}

export interface MenuGroupProps {
  label: ReactNode
  children: ReactNode
}

/** Lines that belong together, under a heading. */
export function MenuGroup({ label, children }: MenuGroupProps) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={groupLabelStyle}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />
}

export interface MenuChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onValueChange: (value: Value) => void
}

/** One of a few, inside a menu. */
export function MenuChoice<Value extends string>({ label, value, options, onValueChange }: MenuChoiceProps<Value>) {
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={onValueChange}>
      <MenuGroup label={label}>
        {options.map((option) => (
          <BaseMenu.RadioItem key={option.value} value={option.value} closeOnClick className={floatItemStyle}>
            <span className="flex-1">{option.label}</span>
            <BaseMenu.RadioItemIndicator className="text-accent">
              <CheckIcon aria-hidden="true" size={14} />
            </BaseMenu.RadioItemIndicator>
          </BaseMenu.RadioItem>
        ))}
      </MenuGroup>
    </BaseMenu.RadioGroup>
  )
}

const groupLabelStyle = 'px-2.5 pt-1.5 pb-1 text-xs font-medium text-ink-3'
