'use client'
import { Button, type ButtonProps } from './button'
import { cn } from './cn'
import { useHotkeys } from './use-hotkeys'

export interface PageActionProps extends Omit<ButtonProps, 'onClick' | 'children' | 'keys'> {
  label: string
  /** Bound here and shown on the button. */
  keys: string
  onAct: () => void
}

/** A button with its key: pressing either does the same. Nothing to press on paper. */
export function PageAction({ label, keys, onAct, disabled, className, ...rest }: PageActionProps) {
  useHotkeys([{ keys, label, run: onAct, isEnabled: !disabled }])
  return (
    <Button keys={keys} onClick={onAct} disabled={disabled} className={cn('print:hidden', className)} {...rest}>
      {label}
    </Button>
  )
}
