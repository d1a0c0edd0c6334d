import type { VariantProps } from 'class-variance-authority'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle } from './button-style'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface ButtonLinkProps extends ComponentProps<typeof Link>, VariantProps<typeof buttonStyle> {
  keys?: string
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, keys, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link aria-keyshortcuts={ariaKeys(keys)} className={cn(buttonStyle({ variant, size }), className)} {...rest}>
      {children}
      {keys && <Kbd keys={keys} />}
    </Link>
  )
}
