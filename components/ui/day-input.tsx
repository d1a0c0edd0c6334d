'use client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { TextInput } from './text-input'

export interface DayInputProps {
  /** A local day, YYYY-MM-DD. */
  value: string | undefined
  onDay: (day: string | undefined) => void
  /** Needed when there is no Field around it. */
  'aria-label'?: string
}

const WRITING = /^(\d|Backspace|Delete|ArrowUp|ArrowDown)$/

/**
 * A whole day, or none. One that is picked is told at once. One that is written is told with Enter or when the field is left: half
 * written it is another day.
 */
export function DayInput({ value = '', onDay, ...rest }: DayInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const isWriting = useRef(false)
  const told = useRef(value)
  // Another day from elsewhere, as by the back button, is shown unless somebody is writing one.
  useEffect(() => {
    told.current = value
    if (input.current && !isWriting.current) input.current.value = value
  }, [value])
  const tell = () => {
    isWriting.current = false
    const { value: day = '', validity } = input.current ?? {}
    if (!validity?.valid || day === told.current) return
    told.current = day
    onDay(day || undefined)
  }
  const noteKey = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') tell()
    else if (WRITING.test(key)) isWriting.current = true
  }
  return (
    <TextInput
      {...rest}
      ref={input}
      type="date"
      defaultValue={value}
      onKeyDown={noteKey}
      onPointerDown={() => {
        isWriting.current = false
      }}
      onChange={() => isWriting.current || tell()}
      onBlur={tell}
    />
  )
}
