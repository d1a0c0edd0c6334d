'use client'
import { useId } from 'react'
import { cn } from './cn'

export interface SegmentsProps<Value extends string> {
  'aria-label': string
  options: readonly { value: Value; label: string; lang?: string }[]
  /** Null until one is chosen. */
  value: Value | null
  onValueChange: (value: Value) => void
  className?: string
}

/** One of a few, all in sight. Arrow keys move and choose. */
export function Segments<Value extends string>({ options, onValueChange, className, ...props }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={props['aria-label']}
      className={cn('inline-flex h-8 w-fit rounded-control border border-line-strong bg-panel-2 p-0.5', className)}
    >
      {options.map(({ value, label, lang }) => (
        <label
          key={value}
          lang={lang}
          className="relative flex items-center rounded-sm px-2.5 text-xs font-medium text-ink-2 has-checked:bg-panel has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line-strong)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => onValueChange(value)}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </div>
  )
}
