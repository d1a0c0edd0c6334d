'use client'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'
import { useFieldLink } from './field-context'
import { ariaKeys } from './key-label'

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'size'> {
  size?: 'md' | 'lg'
  keys?: string
}

/** Takes its label, hint and error from the Field around it; without one it needs `aria-label`. */
export function TextInput({ size, keys, className, ...rest }: TextInputProps) {
  const link = useFieldLink()
  return (
    <input {...link} aria-keyshortcuts={ariaKeys(keys)} className={cn(controlStyle({ size }), className)} {...rest} />
  )
}
