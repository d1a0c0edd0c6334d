'use client'
import { type RefObject, useRef } from 'react'
import { Kbd } from '@/components/ui/kbd'
import type { Callback } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { CallbackRow } from './callback-row'
import { useListKeys } from './use-list-keys'

export interface CallbackListProps {
  callbacks: readonly Callback[]
  /** Open them for calling; else they can only be given back. */
  mayOpen: boolean
  /** The first row's button: who opens the list is there, so that Enter does the obvious. */
  first: RefObject<HTMLButtonElement | null>
}

const FIGURES = 9

/** Promises, each with its figure; the arrows go from one to the other, and Enter does what the row is for. */
export function CallbackList({ callbacks, mayOpen, first }: CallbackListProps) {
  const { callbacks: words } = useDeskWords()
  const list = useRef<HTMLUListElement>(null)
  const act = mayOpen ? words.open : words.giveBack
  useListKeys(list, { group: words.title, act, giveBack: words.giveBack })
  return (
    <>
      <ul ref={list} className="grid">
        {callbacks.map((callback, at) => (
          <CallbackRow
            key={callback.entryId}
            callback={callback}
            mayOpen={mayOpen}
            figure={at < FIGURES ? String(at + 1) : undefined}
            main={at === 0 ? first : undefined}
          />
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-1.5 text-xs text-ink-3 max-sm:hidden">
        <Kbd keys="ArrowUp" />
        <Kbd keys="ArrowDown" />
        {words.choose}
        <Kbd keys="Enter" className="ml-3" />
        {act}
      </p>
    </>
  )
}
