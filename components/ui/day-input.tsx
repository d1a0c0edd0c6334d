'use client'
import { TextInput } from './text-input'

export interface DayInputProps {
  /** A local day, YYYY-MM-DD. */
  value: string | undefined
  onDay: (day: string | undefined) => void
  /** Needed when there is no Field around it. */
  'aria-label'?: string
}

/** Only whole days, and none, are told. */
export function DayInput({ value, onDay, ...rest }: DayInputProps) {
  return (
    <TextInput
      {...rest}
      key={value}
      type="date"
      defaultValue={value ?? ''}
      onChange={({ target }) => target.validity.valid && onDay(target.value || undefined)}
    />
  )
}
