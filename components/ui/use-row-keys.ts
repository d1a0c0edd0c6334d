'use client'
import type { RefObject } from 'react'
import { useUiWords } from './ui-words'
import { useHotkeys } from './use-hotkeys'

export interface RowKeys {
  body: RefObject<HTMLElement | null>
  isEnabled: boolean
}

/** j and k move between the rows of a list (`data-row` marks what takes the focus); Enter is the row's own. */
export function useRowKeys({ body, isEnabled }: RowKeys): void {
  const words = useUiWords()
  const move = (step: 1 | -1) => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
    rows[next]?.focus()
  }
  const shared = { group: words.inList, isEnabled, canRepeat: true }
  useHotkeys([
    { ...shared, keys: 'j', label: words.nextRow, run: () => move(1) },
    { ...shared, keys: 'k', label: words.previousRow, run: () => move(-1) },
  ])
}
