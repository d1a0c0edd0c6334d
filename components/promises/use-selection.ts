'use client'
import { useState } from 'react'
import type { ListedLock } from '@/lib/locks/list-locks'

export interface Selection {
  ids: ReadonlySet<number>
  /** What an act is done to: the selected, else the row in focus. */
  chosen: (locks: readonly ListedLock[]) => ListedLock[]
  toggle: (id: number) => void
  toggleAll: (locks: readonly ListedLock[]) => void
  clear: () => void
  focus: (id: number) => void
}

/** Rows that are selected, and the one in focus. What has left the list is no longer selected. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set())
  const [focused, setFocused] = useState<number | null>(null)
  return {
    ids,
    chosen(locks) {
      const selected = locks.filter(({ id }) => ids.has(id))
      return selected.length > 0 ? selected : locks.filter(({ id }) => id === focused)
    },
    toggle: (id) => setIds(new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id])),
    toggleAll(locks) {
      const isAll = locks.every(({ id }) => ids.has(id))
      setIds(new Set(isAll ? [] : locks.map(({ id }) => id)))
    },
    clear: () => setIds(new Set()),
    focus: setFocused,
  }
}
