'use client'
import type { ReactNode, RefObject } from 'react'
import { lazyPart } from './lazy-part'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the obvious one last. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  /** It is there to be read: its text has the focus first, before any field, and the arrow keys scroll it. */
  isText?: boolean
  /** What gets the focus when it opens; else the first field, or the dialog itself. */
  initialFocus?: RefObject<HTMLElement | null>
  /** What gets the focus back; else what had it before. `false`: the page takes care of it. */
  finalFocus?: RefObject<HTMLElement | null> | false
}

/** Esc and the cross close it. Single keys of the page are dead while it is open. */
export function Dialog(props: DialogProps) {
  const Popup = useDialogPopup(props.open)
  return Popup && <Popup {...props} />
}

const useDialogPopup = lazyPart<DialogProps>(async () => (await import('./dialog-popup')).DialogPopup)
