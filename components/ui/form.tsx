'use client'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { cn } from './cn'

export interface FormProps {
  onSubmit: () => void
  children: ReactNode
  'aria-label'?: string
  className?: string
}

/** Enter sends it from a field, Ctrl Enter from anywhere in it. What is wrong stands beside each Field. */
export function Form({ onSubmit, children, className, ...rest }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const submitAnywhere = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} onKeyDown={submitAnywhere} className={cn('grid gap-4', className)} {...rest}>
      {children}
    </form>
  )
}
