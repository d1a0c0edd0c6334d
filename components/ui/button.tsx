import type { VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { buttonStyle, keySignStyle } from './button-style'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** The action's key, shown on the button. Binding it is the page's business (`useHotkeys`). */
  keys?: string
}

export function Button({ variant, size, keys, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={ariaKeys(keys)}
      className={cn(buttonStyle({ variant, size }), className)}
      {...rest}
    >
      {children}
      {keys && <Kbd keys={keys} className={keySignStyle(variant)} />}
    </button>
  )
}
