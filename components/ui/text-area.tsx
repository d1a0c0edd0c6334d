'use client'
import { Field } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'
import { ariaKeys } from './key-label'

export interface TextAreaProps extends ComponentProps<'textarea'> {
  keys?: string
}

/** Takes its label, hint and error from the Field around it; without one it needs `aria-label`. */
export function TextArea({ keys, className, ...rest }: TextAreaProps) {
  return (
    <Field.Control
      aria-keyshortcuts={ariaKeys(keys)}
      render={<textarea className={cn(controlStyle({ size: 'area' }), 'resize-none', className)} {...rest} />}
    />
  )
}
