'use client'
import { TextInput } from './text-input'

export interface DayInputProps {
  /** A local day, YYYY-MM-DD. */
  value: string | undefined
  onDay: (day: string | undefined) => void
}

/** Only whole days, and none, are told. */
export function DayInput({ value, onDay }: DayInputProps) {
  return (
    <TextInput
      key={value}
      type="date"
      defaultValue={value ?? ''}
      onChange={({ target }) => target.validity.valid && onDay(target.value || undefined)}
    />
  )
}
