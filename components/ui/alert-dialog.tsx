'use client'
import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import { Button } from './button'
import { dialogStyle, veilStyle } from './dialog-style'
import { useUiWords } from './ui-words'

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
  const words = useUiWords()
  const confirm = () => {
    props.onOpenChange(false)
    props.onConfirm()
  }
  return (
    <BaseAlertDialog.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={veilStyle} />
        <BaseAlertDialog.Popup className={dialogStyle({ size: 'sm' })}>
          <div className="px-5 pt-4 pb-5">
            <BaseAlertDialog.Title className="text-[15px] font-semibold">{props.title}</BaseAlertDialog.Title>
            {props.description && (
              <BaseAlertDialog.Description className="mt-1.5 text-ink-2">
                {props.description}
              </BaseAlertDialog.Description>
            )}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-panel-2 px-5 py-3">
            <BaseAlertDialog.Close render={<Button>{props.cancelLabel ?? words.cancel}</Button>} />
            <Button variant={props.tone ?? 'primary'} onClick={confirm}>
              {props.confirmLabel}
            </Button>
          </footer>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  )
}
