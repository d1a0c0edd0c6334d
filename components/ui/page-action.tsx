'use client'
import { Button, type ButtonProps } from './button'
import { useHotkeys } from './use-hotkeys'

export interface PageActionProps extends Omit<ButtonProps, 'onClick' | 'children' | 'keys'> {
  label: string
  /** Bound here and shown on the button. */
  keys: string
  onAct: () => void
}

/** A button with its key: pressing either does the same. */
export function PageAction({ label, keys, onAct, disabled, ...rest }: PageActionProps) {
  useHotkeys([{ keys, label, run: onAct, isEnabled: !disabled }])
  return (
    <Button keys={keys} onClick={onAct} disabled={disabled} {...rest}>
      {label}
    </Button>
  )
}
