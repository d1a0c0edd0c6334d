'use client'
import { Field as BaseField } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'

export interface FieldProps {
  label: ReactNode
  /** One control of this kit: TextInput, TextArea or Select. */
  children: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do. Shown beside the control and read out when it comes. */
  error?: ReactNode
  /** The key that focuses the field, shown beside the label. */
  keys?: string
  disabled?: boolean
  name?: string
  className?: string
}

export function Field({ label, children, hint, error, keys, disabled, name, className }: FieldProps) {
  return (
    <BaseField.Root
      name={name}
      disabled={disabled}
      invalid={Boolean(error)}
      className={cn('grid content-start gap-1.5', className)}
    >
      <BaseField.Label className="flex w-fit items-center gap-1.5 text-xs font-medium text-ink-3">
        {label}
        {keys && <Kbd keys={keys} />}
      </BaseField.Label>
      {children}
      {hint && <BaseField.Description className="text-xs text-ink-3">{hint}</BaseField.Description>}
      <div role="alert" className="contents">
        {error && (
          <BaseField.Error match className="flex gap-1.5 text-xs font-medium text-wrong">
            <span aria-hidden="true">▲</span>
            {error}
          </BaseField.Error>
        )}
      </div>
    </BaseField.Root>
  )
}
