'use client'
import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
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
      <BaseCheckbox.Root
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-keyshortcuts={ariaKeys(keys)}
        id={id}
        className="grid size-4 place-items-center rounded-sm border border-field-line bg-panel data-checked:border-accent data-checked:bg-accent data-disabled:opacity-55"
        onCheckedChange={(checked) => onCheckedChange?.(checked)}
        {...rest}
      >
        <BaseCheckbox.Indicator className="text-accent-ink">
          <CheckIcon aria-hidden="true" size={12} strokeWidth={3} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className="flex items-center gap-1.5">
        <label id={`${id}-label`} htmlFor={id}>
          {label}
        </label>
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
