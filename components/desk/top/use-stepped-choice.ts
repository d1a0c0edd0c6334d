'use client'
import { type KeyboardEvent, useRef, useState } from 'react'

export interface SteppedChoice<Value> {
  chosen: Value | null
  choose: (value: Value) => void
  /** The choice is made or given up: the keys belong elsewhere again. */
  done: () => void
}

/**
 * A closed list tells every arrow step as a change, an open one only what is picked in it. A step is only shown: Enter or leaving
 * the list makes the choice, Esc takes it back.
 */
export function useSteppedChoice<Value>({ chosen, choose, done }: SteppedChoice<Value>) {
  const [stepped, setStepped] = useState<Value | null>(null)
  const isStepping = useRef(false)
  // Esc takes the step back and leaves the list in one press: leaving must know of it before the next drawing.
  const latest = useRef<Value | null>(null)
  const step = (value: Value | null) => {
    latest.current = value
    setStepped(value)
  }
  const settle = () => {
    const value = latest.current
    step(null)
    if (value !== null && value !== chosen) choose(value)
  }
  return {
    shown: stepped ?? chosen,
    onPointerDown() {
      isStepping.current = false
    },
    onValueChange(value: Value) {
      if (isStepping.current) return step(value)
      step(null)
      choose(value)
      done()
    },
    onKeyDown(event: KeyboardEvent) {
      const { key } = event
      if (key === 'Enter') {
        event.preventDefault()
        settle()
        done()
      } else if (key === 'Escape') step(null)
      // Space, F4 and Alt with an arrow open the list: what is picked there is chosen at once.
      else isStepping.current = !(key === ' ' || key === 'F4' || event.altKey)
    },
    onBlur: settle,
  }
}
