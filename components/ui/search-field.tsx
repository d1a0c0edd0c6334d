'use client'
import { useEffect, useRef } from 'react'
import { Field } from './field'
import { TextInput } from './text-input'
import { useHotkeys } from './use-hotkeys'

export interface SearchFieldProps {
  label: string
  /** As the address has it. */
  value: string
  onSearch: (text: string) => void
  placeholder?: string
  className?: string
}

/** While somebody types, a letter at a time is not an address each. */
const TYPING_MS = 300
const LONGEST = 100

/** Searches a list that is read by the address, by `/`. */
export function SearchField({ label, value, onSearch, placeholder, className }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  useHotkeys([{ keys: '/', label, run: () => input.current?.focus() }])
  useEffect(() => () => clearTimeout(soon.current), [])
  // What stands in the address is shown, unless somebody is typing.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = value
  }, [value])
  const search = (text: string) => {
    clearTimeout(soon.current)
    soon.current = setTimeout(() => onSearch(text.trim()), TYPING_MS)
  }
  return (
    <Field label={label} keys="/" className={className}>
      <TextInput
        ref={input}
        type="search"
        autoComplete="off"
        maxLength={LONGEST}
        placeholder={placeholder}
        defaultValue={value}
        onChange={({ target }) => search(target.value)}
      />
    </Field>
  )
}
