'use client'
import { ChevronDownIcon } from 'lucide-react'
import type { KeyboardEventHandler } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'
import { useFieldLink } from './field-context'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'

export interface SelectOption<Value extends string | number> {
  value: Value
  label: string
  /** A figure or word after the label. */
  hint?: string
  disabled?: boolean
}

export interface SelectProps<Value extends string | number> {
  options: readonly SelectOption<Value>[]
  value: Value | null
  onValueChange: (value: Value) => void
  /** Needed when there is no Field around it. */
  'aria-label'?: string
  /** Stands there while nothing is chosen. */
  placeholder?: string
  disabled?: boolean
  keys?: string
  /** Where something else has to find it; a Field around it has its own. */
  id?: string
  className?: string
  /** What is done in it besides choosing. */
  onKeyDown?: KeyboardEventHandler<HTMLSelectElement>
  onPointerDown?: () => void
  onBlur?: () => void
}

/** The browser's own list: it is known by every screen reader and weighs nothing. */
export function Select<Value extends string | number>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, keys, className, ...rest } = props
  const link = useFieldLink()
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text)
    if (chosen) onValueChange(chosen.value)
  }
  return (
    <span className={cn('relative inline-flex items-center', className ?? 'w-full')}>
      <select
        {...rest}
        {...link}
        aria-keyshortcuts={ariaKeys(keys)}
        value={value ?? ''}
        onChange={(event) => choose(event.target.value)}
        className={cn(controlStyle(), 'appearance-none truncate font-medium', keys ? 'pr-14' : 'pr-7')}
      >
        {value === null && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.hint ? `${option.label} · ${option.hint}` : option.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute right-2.5 flex items-center gap-2 text-ink-3">
        {keys && <Kbd keys={keys} />}
        <ChevronDownIcon aria-hidden="true" size={14} />
      </span>
    </span>
  )
}
