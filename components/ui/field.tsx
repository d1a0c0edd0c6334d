'use client'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { FieldContext } from './field-context'
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
  /** The control's own id, where something else has to find it. */
  id?: string
  className?: string
}

export function Field({ label, children, hint, error, keys, className, ...props }: FieldProps) {
  const ownId = useId()
  const id = props.id ?? ownId
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="flex w-fit items-center gap-1.5 text-xs font-medium text-ink-3">
        {label}
        {keys && <Kbd keys={keys} />}
      </label>
      <FieldContext value={{ id, describedBy, isInvalid: Boolean(error) }}>{children}</FieldContext>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      <div role="alert" className="contents">
        {error && (
          <p id={`${id}-error`} className="flex gap-1.5 text-xs font-medium text-wrong">
            <span aria-hidden="true">▲</span>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
