'use client'
import { useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { CallbackList } from './callback-list'
import { useClose } from './use-close'

/** What I have promised, the earliest first, and what is late. */
export function CallbacksDialog({ isOpen }: { isOpen: boolean }) {
  const { callbacks: words } = useDeskWords()
  const close = useClose()
  const callbacks = useDesk((state) => state.callbacks)
  const locks = useDesk((state) => state.locks)
  const first = useRef<HTMLButtonElement>(null)
  const warning = locks.open >= locks.warnAt ? words.locks(locks.open, locks.limit) : undefined
  return (
    <Dialog open={isOpen} onOpenChange={close} size="lg" title={words.title} description={warning} initialFocus={first}>
      {callbacks.length === 0 ? (
        <p className="text-ink-2">{words.empty}</p>
      ) : (
        <CallbackList callbacks={callbacks} mayOpen first={first} />
      )}
    </Dialog>
  )
}
