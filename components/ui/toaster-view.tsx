'use client'
import { Toast, type ToastManager } from '@base-ui/react/toast'
import { XIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonStyle } from './button-style'
import { cn } from './cn'
import { Kbd } from './kbd'
import { ariaKeys } from './key-label'
import { type ToastOrder, takeToastOrders } from './toast'
import { useUiWords } from './ui-words'

/** The messages themselves: see Toaster. */
export function ToasterView() {
  const [manager] = useState(() => Toast.createToastManager<ToastExtras>())
  // Runs after the provider's own effect, so that nothing is given before it listens.
  useEffect(() => takeToastOrders((order) => carryOut(manager, order)), [manager])
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed bottom-14 left-1/2 -translate-x-1/2 z-50 flex w-[360px] max-w-[calc(100vw-32px)] flex-col gap-2 outline-none">
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

interface ToastExtras {
  actionLabel?: string
  actionKeys?: string
}

const SHOWN_MS = 6000

function carryOut(manager: ToastManager<ToastExtras>, order: ToastOrder): void {
  if ('hide' in order) {
    manager.close(order.hide)
    return
  }
  const { id, title, description, tone = 'neutral', action, durationMs } = order.show
  manager.add({
    id,
    title,
    description,
    type: tone,
    priority: tone === 'wrong' ? 'high' : 'low',
    timeout: durationMs ?? (tone === 'wrong' ? 0 : SHOWN_MS),
    actionProps: action && { onClick: action.run },
    data: { actionLabel: action?.label, actionKeys: action?.keys },
  })
}
