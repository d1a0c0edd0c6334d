'use client'
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { cn } from './cn'

export interface SegmentsProps<Value extends string> {
  'aria-label': string
  options: readonly { value: Value; label: string; lang?: string }[]
  value: Value
  onValueChange: (value: Value) => void
  className?: string
}

/** One of a few, all in sight. Arrow keys move and choose. */
export function Segments<Value extends string>({
  options,
  value,
  onValueChange,
  className,
  ...rest
}: SegmentsProps<Value>) {
  return (
    <RadioGroup
      aria-label={rest['aria-label']}
      value={value}
      onValueChange={onValueChange}
      className={cn('inline-flex h-8 w-fit rounded-control border border-line-strong bg-panel-2 p-0.5', className)}
    >
      {options.map((option) => (
        <Radio.Root
          key={option.value}
          value={option.value}
          lang={option.lang}
          className="flex cursor-pointer items-center rounded-sm px-2.5 text-xs font-medium text-ink-2 data-checked:bg-panel data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--line-strong)]"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
