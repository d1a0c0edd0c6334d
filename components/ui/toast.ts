import { Toast, type ToastManagerAddOptions } from '@base-ui/react/toast'

/** Passes messages to the Toaster on the screen; it keeps none itself. */
export const toastManager = Toast.createToastManager<ToastExtras>()

export interface ToastExtras {
  actionLabel?: string
  actionKeys?: string
}

export interface ToastMessage {
  title: string
  description?: string
  /** `wrong` is read out at once and stays until it is closed. */
  tone?: 'neutral' | 'order' | 'wrong'
  /** What can be done about it: "Ångra". */
  action?: { label: string; keys?: string; run: () => void }
  /** Showing the same id again replaces the message. */
  id?: string
  durationMs?: number
}

/** Shows a message in the corner and gives its id. */
export function showToast({ title, description, tone = 'neutral', action, id, durationMs }: ToastMessage): string {
  const options: ToastManagerAddOptions<ToastExtras> = {
    id,
    title,
    description,
    type: tone,
    priority: tone === 'wrong' ? 'high' : 'low',
    timeout: durationMs ?? (tone === 'wrong' ? 0 : 6000),
    actionProps: action && { onClick: action.run },
    data: { actionLabel: action?.label, actionKeys: action?.keys },
  }
  return toastManager.add(options)
}

export function hideToast(id: string): void {
  toastManager.close(id)
}
