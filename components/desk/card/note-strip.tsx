'use client'
import { useEffect, useRef } from 'react'
import type { Card } from '@/lib/queue/types'
import { useHistory } from '../middle/use-history'
import { useDeskWords } from '../shared/desk-context'
import { NoteCard } from './note-card'
import { useSidewaysKeys } from './use-sideways-keys'
import { useSidewaysWheel } from './use-sideways-wheel'

const STRIP_ID = 'desk-strip'

/** The three latest notes, and the older ones by scrolling sideways: wheel, touch or arrow keys, never a click (K13, K14). */
export function NoteStrip({ card }: { card: Card }) {
  const { card: words } = useDeskWords()
  const { activities, hasOlder, isLoading, loadOlder } = useHistory(card)
  const strip = useRef<HTMLUListElement>(null)
  useSidewaysWheel(strip)
  const turnByKey = useSidewaysKeys()
  const { entryId } = card
  useEffect(() => {
    if (entryId && strip.current) strip.current.scrollLeft = 0
  }, [entryId])
  const onScroll = () => {
    const { current } = strip
    if (current && current.scrollLeft + current.clientWidth * 1.5 >= current.scrollWidth) loadOlder()
  }
  const older = card.olderActivities
  return (
    <section
      aria-labelledby={STRIP_ID}
      className="flex-none border-t border-line pt-2.5 pb-3 pl-5 short:pt-1.5 short:pb-1"
    >
      <h3 id={STRIP_ID} className="text-xs font-medium text-ink-3">
        {words.newest}
        {older > 0 && <span className="font-normal"> · {words.older(older)}</span>}
      </h3>
      {activities.length === 0 ? (
        <p className="mt-2 h-[76px] text-ink-3">{words.noNotes}</p>
      ) : (
        <ul
          ref={strip}
          aria-label={words.strip}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
          tabIndex={0}
          onScroll={onScroll}
          onKeyDown={turnByKey}
          className="mt-1.5 flex snap-x short:mt-1 gap-2.5 overflow-x-auto pr-5 pb-1 outline-offset-[-2px] [scrollbar-width:thin]"
        >
          {activities.map((activity) => (
            <NoteCard key={activity.id} activity={activity} />
          ))}
          {hasOlder && (
            <li className="flex-none self-center px-2 text-xs text-ink-3">{isLoading && words.loadingOlder}</li>
          )}
        </ul>
      )}
    </section>
  )
}
