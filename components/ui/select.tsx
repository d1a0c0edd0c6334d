'use client'
import { Select as BaseSelect } from '@base-ui/react/select'
import { CheckIcon, ChevronDownIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'
import { floatItemStyle, floatStyle } from './float-style'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface SelectOption<Value extends string | number> {
  value: Value
  label: string
  hint?: ReactNode
  disabled?: boolean
}

export interface SelectProps<Value extends string | number> {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  /** Needed when there is no Field around it. */
  'aria-label'?: string
  placeholder?: string
  disabled?: boolean
  keys?: string
  className?: string
}

export function Select<Value extends string | number>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, disabled, keys, className } = props
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-label={props['aria-label']}
        aria-keyshortcuts={ariaKeys(keys)}
        className={cn(controlStyle(), 'flex items-center gap-2 text-left font-medium', className)}
      >
        <BaseSelect.Value className="min-w-0 flex-1 truncate" placeholder={placeholder} />
        {keys && <Kbd keys={keys} />}
        <BaseSelect.Icon className="text-ink-3">
          <ChevronDownIcon aria-hidden="true" size={14} />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner align="start" sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <BaseSelect.Popup
            className={cn(floatStyle, 'max-h-[min(24rem,var(--available-height))] min-w-(--anchor-width)')}
          >
            {options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className={cn(floatItemStyle, 'grid grid-cols-[14px_1fr_auto]')}
              >
                <BaseSelect.ItemIndicator className="col-start-1 text-accent">
                  <CheckIcon aria-hidden="true" size={14} />
                </BaseSelect.ItemIndicator>
                <BaseSelect.ItemText className="col-start-2">{option.label}</BaseSelect.ItemText>
                {option.hint && <span className="text-xs text-ink-3 tabular-nums">{option.hint}</span>}
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}
