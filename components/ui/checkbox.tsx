'use client'
import { CheckIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface CheckboxProps {
  label: ReactNode
  checked?: boolean
  defaultChecked?: boolean
  onCheckedChange?: (checked: boolean) => void
  disabled?: boolean
  name?: string
  hint?: ReactNode
  keys?: string
  className?: string
}

export function Checkbox({ label, hint, keys, className, onCheckedChange, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={cn('grid w-fit grid-cols-[16px_auto] items-center gap-x-2', className)}>
      <span className="relative grid size-4">
        <input
          type="checkbox"
          id={id}
          aria-describedby={hint ? `${id}-hint` : undefined}
          aria-keyshortcuts={ariaKeys(keys)}
          className="peer size-4 appearance-none rounded-sm border border-field-line bg-panel checked:border-accent checked:bg-accent disabled:opacity-55"
          onChange={(event) => onCheckedChange?.(event.target.checked)}
          {...rest}
        />
        <CheckIcon
          aria-hidden="true"
          size={12}
          strokeWidth={3}
          className="pointer-events-none absolute inset-0.5 hidden text-accent-ink peer-checked:block"
        />
      </span>
      <span className="flex items-center gap-1.5">
        <label htmlFor={id}>{label}</label>
        {keys && <Kbd keys={keys} />}
      </span>
      {hint && (
        <span id={`${id}-hint`} className="col-start-2 text-xs text-ink-3">
          {hint}
        </span>
      )}
    </div>
  )
}
