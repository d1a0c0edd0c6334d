'use client'
import { useEffect, useRef } from 'react'

/** Whether this part is still on the screen, for what ends after somebody has gone on: it is told elsewhere then. */
export function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
