'use client'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'
import { useFieldLink } from './field-context'
import { ariaKeys } from './key-label'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  keys?: string
}

/** Takes its label, hint and error from the Field around it; without one it needs `aria-label`. */
export function TextArea({ keys, className, ...rest }: TextAreaProps) {
  const link = useFieldLink()
  return (
    <textarea
      {...link}
      aria-keyshortcuts={ariaKeys(keys)}
      className={cn(controlStyle({ size: 'area' }), 'resize-none', className)}
      {...rest}
    />
  )
}
