'use client'
import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog'
import type { AlertDialogProps } from './alert-dialog'
import { Button } from './button'
import { dialogStyle, veilStyle } from './dialog-style'
import { useUiWords } from './ui-words'

/** The question itself: see AlertDialog. */
export function AlertDialogPopup(props: AlertDialogProps) {
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
