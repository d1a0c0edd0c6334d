'use client'
import { Toast } from '@base-ui/react/toast'
import { XIcon } from 'lucide-react'
import { buttonStyle } from './button-style'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'
import { type ToastExtras, toastManager } from './toast'
import { useUiWords } from './ui-words'

/** Where messages appear. Stands once, in the layout. F6 moves the focus to it. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-14 z-50 flex w-[360px] max-w-[calc(100vw-32px)] flex-col gap-2 outline-none">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastExtras>()
  const words = useUiWords()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      data-toast=""
      className={cn(
        'rounded-panel border border-line-strong bg-panel shadow-float data-limited:hidden',
        toast.type === 'wrong' && 'border-wrong',
        toast.type === 'order' && 'border-order',
      )}
    >
      <Toast.Content className="flex items-start gap-2 py-2 pr-1.5 pl-3.5">
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className={cn('font-medium', toast.type === 'wrong' && 'text-wrong')} />
          <Toast.Description className="text-ink-2" />
        </div>
        {toast.actionProps && (
          <Toast.Action className={buttonStyle({ size: 'md' })} aria-keyshortcuts={ariaKeys(toast.data?.actionKeys)}>
            {toast.data?.actionLabel}
            {toast.data?.actionKeys && <Kbd keys={toast.data.actionKeys} />}
          </Toast.Action>
        )}
        <Toast.Close aria-label={words.close} className={buttonStyle({ variant: 'ghost', size: 'icon' })}>
          <XIcon aria-hidden="true" size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
