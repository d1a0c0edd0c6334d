'use client'
import { type RefObject, useEffect } from 'react'
import { type Hotkey, useHotkeys } from '@/components/ui/use-hotkeys'

export interface ListKeyWords {
  group: string
  /** What a row's main button (`data-main`) does. */
  act: string
  giveBack: string
}

/** Keys of a list in a dialog: figures press a row's main button, arrows go to it, and G gives back the row in focus. */
export function useListKeys(list: RefObject<HTMLElement | null>, words: ListKeyWords): void {
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-main]') ?? [])]
  const giveBack = () => {
    const row = document.activeElement?.closest('li') ?? list.current?.querySelector('li')
    if (row && list.current?.contains(row)) row.querySelector<HTMLElement>('[data-give-back]')?.click()
  }
  const shared = { group: words.group, also: ['dialog', 'control'] } as const satisfies Partial<Hotkey>
  const figures: Hotkey[] = Array.from({ length: 9 }, (_, at) => ({
    ...shared,
    keys: String(at + 1),
    label: `${words.act} ${at + 1}`,
    run: () => buttons()[at]?.click(),
  }))
  useHotkeys([...figures, { ...shared, keys: 'g', label: words.giveBack, run: giveBack }])
  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent) => {
      const step = STEPS[event.key]
      if (!element || !step) return
      event.preventDefault()
      move(element, step)
    }
    // On the list itself: a dialog lets no arrow through to the page.
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [list])
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

function move(list: HTMLElement, step: 1 | -1): void {
  const all = [...list.querySelectorAll<HTMLElement>('[data-main]')]
  const at = all.findIndex((button) => button.closest('li')?.contains(document.activeElement))
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
}
