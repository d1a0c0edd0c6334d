'use client'
import { Dialog } from '@/components/ui/dialog'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { CallbackRow } from './callback-row'
import { useClose } from './use-close'

/** At the limit: which address is given back. The Prio that led here is saved already. */
export function LocksDialog({ isOpen }: { isOpen: boolean }) {
  const { callbacks: words } = useDeskWords()
  const close = useClose()
  const callbacks = useDesk((state) => state.callbacks)
  const { open, limit } = useDesk((state) => state.locks)
  const locked = callbacks.filter(({ lockId }) => lockId !== null)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={close}
      size="lg"
      title={words.chooseTitle}
      description={words.chooseText(open, limit)}
    >
      <ul className="grid">
        {locked.map((callback) => (
          <CallbackRow key={callback.entryId} callback={callback} mayOpen={false} />
        ))}
      </ul>
    </Dialog>
  )
}
