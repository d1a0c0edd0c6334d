'use client'
import { type KeyboardEvent, useRef } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The arrow keys turn the strip by whole cards. A held key goes on when the card before has come, so that all can be read. */
export function useSidewaysKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const goal = useRef<number | null>(null)
  return (event) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const strip = event.currentTarget
    const width = cardWidth(strip)
    const room = strip.scrollWidth - strip.clientWidth
    const isUnderWay = goal.current !== null && Math.abs(goal.current - strip.scrollLeft) > width / 4
    if (event.repeat && isUnderWay) return
    const from = isUnderWay && goal.current !== null ? goal.current : strip.scrollLeft
    goal.current = Math.min(Math.max(0, (Math.round(from / width) + step) * width), room)
    strip.scrollTo({ left: goal.current, behavior: isCalm() ? 'auto' : 'smooth' })
  }
}

/** From the edge of one card to the edge of the next. */
function cardWidth({ children, clientWidth }: HTMLElement): number {
  const [first, second] = Array.from(children, (child) => child.getBoundingClientRect().left)
  return first !== undefined && second !== undefined ? second - first : clientWidth
}

function isCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
