'use client'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import type { Inbox } from './use-inbox'
import { useOfficeWords } from './use-office-words'
import type { useTakingBack } from './use-taking-back'

/** The next and the one before, and taking back; a task's own keys are its own. */
export function useInboxKeys(inbox: Inbox, { canTakeBack, takeBack }: ReturnType<typeof useTakingBack>): void {
  const words = useOfficeWords()
  const move = (keys: string, label: string, run: () => void) => {
    return { keys, label, group: words.inList, canRepeat: true, run }
  }
  useHotkeys([
    ...['j', 'ArrowDown'].map((keys) => move(keys, words.next, () => inbox.move(1))),
    ...['k', 'ArrowUp'].map((keys) => move(keys, words.previous, () => inbox.move(-1))),
    { keys: 'u', label: words.undo, isEnabled: canTakeBack, run: () => void takeBack() },
  ])
}
