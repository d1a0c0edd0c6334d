'use client'
import { useRef } from 'react'
import { Panel } from '@/components/ui/panel'
import { useRowKeys } from '@/components/ui/use-row-keys'
import type { ListedLock } from '@/lib/locks/list-locks'
import { PromiseRow } from './promise-row'
import { usePromisesWords } from './use-promises-words'
import type { Selection } from './use-selection'

export interface PromiseListProps {
  locks: readonly ListedLock[]
  /** Epoch milliseconds. */
  now: number
  selection: Selection
}

/** A row for each promise: a table's density where there is room, a card each on a phone. J and K move. */
export function PromiseList({ locks, now, selection }: PromiseListProps) {
  const words = usePromisesWords()
  const body = useRef<HTMLUListElement>(null)
  useRowKeys({ body, isEnabled: locks.length > 0 })
  return (
    <Panel>
      <ul ref={body} aria-label={words.inList}>
        {locks.map((lock) => (
          <PromiseRow key={lock.id} lock={lock} now={now} selection={selection} />
        ))}
      </ul>
    </Panel>
  )
}
