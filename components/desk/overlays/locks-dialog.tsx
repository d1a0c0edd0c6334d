'use client'
import { useRef } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { CallbackList } from './callback-list'
import { useClose } from './use-close'

/** At the limit: which address is given back. The Prio that led here is saved already. */
export function LocksDialog({ isOpen }: { isOpen: boolean }) {
  const { callbacks: words } = useDeskWords()
  const close = useClose()
  const callbacks = useDesk((state) => state.callbacks)
  const { open, limit } = useDesk((state) => state.locks)
  const first = useRef<HTMLButtonElement>(null)
  const locked = callbacks.filter(({ lockId }) => lockId !== null)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={close}
      size="lg"
      title={words.chooseTitle}
      description={words.chooseText(open, limit)}
      initialFocus={first}
    >
      <CallbackList callbacks={locked} mayOpen={false} first={first} />
    </Dialog>
  )
}
