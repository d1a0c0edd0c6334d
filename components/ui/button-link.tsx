import type { VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { buttonStyle, keySignStyle } from './button-style'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface ButtonLinkProps extends ComponentProps<'a'>, VariantProps<typeof buttonStyle> {
  href: string
  keys?: string
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, keys, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a aria-keyshortcuts={ariaKeys(keys)} className={cn(buttonStyle({ variant, size }), className)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} className={keySignStyle(variant)} />}
    </a>
  )
}
