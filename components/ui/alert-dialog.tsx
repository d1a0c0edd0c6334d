'use client'
import type { ReactNode } from 'react'
import { lazyPart } from './lazy-part'

export interface AlertDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Says the number: "3 kunder flyttas från A till B". */
  title: ReactNode
  description?: ReactNode
  confirmLabel: string
  cancelLabel?: string
  onConfirm: () => void
  tone?: 'primary' | 'danger'
}

/** Only for what cannot be undone: everything else is done at once and offers to undo. */
export function AlertDialog(props: AlertDialogProps) {
  const Popup = useAlertDialogPopup(props.open)
  return Popup && <Popup {...props} />
}

const useAlertDialogPopup = lazyPart<AlertDialogProps>(
  async () => (await import('./alert-dialog-popup')).AlertDialogPopup,
)
