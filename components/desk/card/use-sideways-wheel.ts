'use client'
import { type RefObject, useEffect } from 'react'

/** An ordinary wheel turns the strip sideways; at its ends the page gets the wheel back. */
export function useSidewaysWheel(strip: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = strip.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.ctrlKey) return
      const room = element.scrollWidth - element.clientWidth
      const isAtEnd = event.deltaY > 0 ? element.scrollLeft >= room - 1 : element.scrollLeft <= 0
      if (isAtEnd) return
      event.preventDefault()
      element.scrollLeft += event.deltaY
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  })
}
